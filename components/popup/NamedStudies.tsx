import { useT } from '../i18n.ts';
import { libraryLink } from '../libraryLink.ts';
import { JumpButton } from './JumpButton.tsx';
import type { NamedStudy } from './types.ts';

/** The studies that the page names, each with what it is, where we have it. */
export function NamedStudies(props: {
  studies: NamedStudy[];
  goTo(frame: number, key: number): void;
}) {
  const t = useT();
  if (props.studies.length === 0) return null;
  return (
    <section aria-labelledby="studies">
      <h2 id="studies">{t('popup.studies')}</h2>
      <ul class="found">
        {props.studies.map(({ frame, key, words, source }) => (
          <li key={`${frame} ${key}`}>
            <JumpButton words={words} onPress={() => props.goTo(frame, key)} />
            {source === null ? (
              <p>{t('popup.studyUnknown')}</p>
            ) : (
              <p>
                {source.custom.design}:{' '}
                <a
                  class="cn-link"
                  href={libraryLink(`study-${source.id}`)}
                  target="_blank"
                  rel="noreferrer"
                >
                  {source.title}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
