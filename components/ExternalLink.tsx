import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { useT } from './i18n.ts';
import { LateLinks } from './lateLinks.ts';

interface Props {
  href: string;
  children: ComponentChildren;
  /** More about where it leads, where the words of the link are short. */
  title?: string;
}

/** A link out, in a new tab that cannot reach back. Anything but http(s) is shown as plain text. */
export function ExternalLink({ href, children, title }: Props) {
  const t = useT();
  const isLate = useContext(LateLinks);
  if (!/^https?:\/\//i.test(href)) return <>{children}</>;
  const address = isLate ? { 'data-href': href, role: 'link' as const, tabIndex: 0 } : { href };
  return (
    <a class="cn-link" {...address} target="_blank" rel="noopener noreferrer" title={title}>
      {children}
      <span class="cn-hidden">{` (${t('card.studies.newTab')})`}</span>
    </a>
  );
}
