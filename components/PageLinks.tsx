import { useT } from './i18n.ts';

/** Ways between the extension's own pages. */
export function PageLinks() {
  const t = useT();
  return (
    <nav class="page-links" aria-label={t('popup.more')}>
      <a class="cn-link" href="evidence.html">
        {t('popup.library')}
      </a>
      <a class="cn-link" href="reads.html">
        {t('popup.reads')}
      </a>
      <a class="cn-link" href="options.html">
        {t('popup.options')}
      </a>
      <a class="cn-link" href="welcome.html">
        {t('popup.welcome')}
      </a>
    </nav>
  );
}
