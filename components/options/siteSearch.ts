/** The site in what a reader typed or pasted: "https://www.example.org/a" is "example.org". */
function siteIn(typed: string): string {
  const words = typed.trim().toLowerCase();
  if (words.startsWith('file:')) return 'file:';
  return words
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/^www\./, '')
    .replace(/(:\d+)?([/?#].*)?$/, '');
}

/**
 * Whether a site of a list is one that the reader looks for: by a part of what is shown of it, or by an
 * address to which it extends.
 *
 * @param shown the words that the list shows of the site
 */
export function siteFits(typed: string, site: string, shown: string): boolean {
  const wanted = siteIn(typed);
  const words = shown.toLowerCase();
  return (
    site === wanted ||
    wanted.endsWith(`.${site}`) ||
    words.includes(typed.trim().toLowerCase()) ||
    (wanted !== '' && words.includes(wanted))
  );
}
