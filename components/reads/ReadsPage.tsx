import { day } from '../dates.ts';
import { type MessageKey, useT } from '../i18n.ts';
import { claimAnchor } from '../library/anchors.ts';
import { libraryLink } from '../libraryLink.ts';
import { PageLinks } from '../PageLinks.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import type { Accuracy } from './figures.ts';
import { InShort } from './InShort.tsx';
import { Ratings } from './Ratings.tsx';

interface Props {
  claims: readonly { id: string; title: string; statement: string }[];
  sources: number;
  version: string;
  /** Null where nothing was measured yet. */
  accuracy: Accuracy | null;
}

const recognised: MessageKey[] = ['reads.is.mentions', 'reads.is.studies', 'reads.is.stance'];
const not: MessageKey[] = [
  'reads.not.language',
  'reads.not.pictures',
  'reads.not.editors',
  'reads.not.unsure',
  'reads.not.truth',
];

function List({ items }: { items: MessageKey[] }) {
  const t = useT();
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{t(item)}</li>
      ))}
    </ul>
  );
}

/** What Claimnote recognises and what not, how well, how it rates, and who answers for it. */
export function ReadsPage({ claims, sources, version, accuracy }: Props) {
  const t = useT();
  return (
    <main class="page reads">
      <h1>{t('reads.title')}</h1>
      <p>{t('reads.intro')}</p>
      <section aria-labelledby="is">
        <h2 id="is">{t('reads.is.heading')}</h2>
        <List items={recognised} />
        <h3>{t('reads.is.claims', claims.length)}</h3>
        <p>{t('reads.is.claimsHint')}</p>
        <ul>
          {claims.map(({ id, title, statement }) => (
            <li key={id}>
              <a class="cn-link" href={libraryLink(claimAnchor(id))}>
                {title}
              </a>
              {`: “${statement}”`}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="not">
        <h2 id="not">{t('reads.not.heading')}</h2>
        <List items={not} />
      </section>
      <section aria-labelledby="figures">
        <h2 id="figures">{t('reads.figures.heading')}</h2>
        {accuracy === null ? (
          <p>{t('reads.figures.missing')}</p>
        ) : (
          <>
            <p>{t('reads.figures.intro', [day(accuracy.measured, t('terms.locale'))])}</p>
            <InShort passages={accuracy.passages} articles={accuracy.articles} />
            <FiguresTable
              caption={t('reads.figures.passages', [String(accuracy.passages.texts)])}
              figures={accuracy.passages.figures}
            />
            <FiguresTable
              caption={t('reads.figures.articles', [String(accuracy.articles.texts)])}
              figures={accuracy.articles.figures}
            />
          </>
        )}
      </section>
      <Ratings />
      <section aria-labelledby="who">
        <h2 id="who">{t('reads.who.heading')}</h2>
        <p>{t('reads.who.answer')}</p>
        <p>{t('reads.who.sources')}</p>
      </section>
      <section aria-labelledby="correct">
        <h2 id="correct">{t('reads.correct.heading')}</h2>
        <p>{t('reads.correct.how')}</p>
      </section>
      <section aria-labelledby="version">
        <h2 id="version">{t('reads.version.heading')}</h2>
        <p>
          {t('reads.version.is', [
            day(version, t('terms.locale')),
            String(claims.length),
            String(sources),
          ])}
        </p>
      </section>
      <PageLinks here="reads.html" />
    </main>
  );
}
