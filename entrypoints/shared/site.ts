/**
 * The name under which a site is switched on or off: a host without "www.", in the ASCII form that
 * URLs use (so `münchen.de` is `xn--mnchen-3ya.de`), without port; `file:` for local files.
 */
export type Site = string;

/** @returns the site of a page address, or null where Claimnote cannot run (browser pages, data:, blob:, no address). */
export function siteOf(url: string | undefined): Site | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'file:') return 'file:';
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  // A pattern, not a host; Chromium writes its "*" as "%2A".
  if (/[*%]/.test(hostname)) return null;
  return hostname.replace(/\.$/, '').replace(/^www\.(?=.+\.)/, '') || null;
}

/** @returns the site that a reader means by what they typed ("https://www.Example.org/x", "*.example.org"), or null. */
export function siteFromInput(input: string): Site | null {
  const typed = input.trim().replace(/^\*\./, '');
  if (/^file:/i.test(typed)) return 'file:';
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed);
  // Nor a path: "C:/x", "/x".
  return /[\s,]|^\w:(?!\d)|^[\\/]/.test(typed)
    ? null
    : siteOf(hasScheme ? typed : `https://${typed}`);
}

/** @returns the most specific rule among `rules` that covers `site` (itself or a parent domain), or null. */
export function coveringRule(site: Site, rules: { has(site: Site): boolean }): Site | null {
  if (rules.has(site)) return site;
  // An IP address has no parent domains.
  if (/^[\d.]+$|^\[/.test(site)) return null;
  for (let dot = site.indexOf('.'); dot !== -1; dot = site.indexOf('.', dot + 1)) {
    const parent = site.slice(dot + 1);
    if (rules.has(parent)) return parent;
  }
  return null;
}
