import type { ComponentChildren } from 'preact';
import { useT } from './i18n.ts';

/** A link out, in a new tab that cannot reach back. Anything but http(s) is shown as plain text. */
export function ExternalLink({ href, children }: { href: string; children: ComponentChildren }) {
  const t = useT();
  if (!/^https?:\/\//i.test(href)) return <>{children}</>;
  return (
    <a class="cn-link" href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="cn-hidden">{` (${t('card.studies.newTab')})`}</span>
    </a>
  );
}
