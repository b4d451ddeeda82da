import { type MessageKey, useT } from './i18n.ts';

const pages = [
  ['evidence.html', 'popup.library'],
  ['reads.html', 'popup.reads'],
  ['options.html', 'popup.options'],
  ['welcome.html', 'popup.welcome'],
] as const satisfies [string, MessageKey][];

/** Ways between the extension's own pages. */
export function PageLinks({ here }: { here: (typeof pages)[number][0] }) {
  const t = useT();
  return (
    <nav class="page-links" aria-label={t('popup.more')}>
      {pages.map(([page, name]) => (
        <a key={page} class="cn-link" href={page} aria-current={page === here ? 'page' : undefined}>
          {t(name)}
        </a>
      ))}
    </nav>
  );
}
