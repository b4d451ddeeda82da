import { type MessageKey, useT } from './i18n.ts';

/** The parts of a long page, to go to each. */
export function Contents({
  parts,
}: {
  parts: readonly (readonly [id: string, name: MessageKey])[];
}) {
  const t = useT();
  return (
    <nav class="page-links contents" aria-label={t('library.contents')}>
      {parts.map(([id, name]) => (
        <a key={id} class="cn-link" href={`#${id}`}>
          {t(name)}
        </a>
      ))}
    </nav>
  );
}
