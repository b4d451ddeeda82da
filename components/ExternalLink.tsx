import type { ComponentChildren } from 'preact';
import { useT } from './i18n.ts';

interface Props {
  href: string;
  children: ComponentChildren;
  /** More about where it leads, where the words of the link are short. */
  title?: string;
}

/** A link out, in a new tab that cannot reach back. Anything but http(s) is shown as plain text. */
export function ExternalLink({ href, children, title }: Props) {
  const t = useT();
  if (!/^https?:\/\//i.test(href)) return <>{children}</>;
  return (
    <a class="cn-link" href={href} target="_blank" rel="noopener noreferrer" title={title}>
      {children}
      <span class="cn-hidden">{` (${t('card.studies.newTab')})`}</span>
    </a>
  );
}
