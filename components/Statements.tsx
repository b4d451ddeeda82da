import type { ShownSource } from '../claims/evidence/types.ts';
import type { Statement } from '../claims/schema.ts';
import { Cites } from './Cites.tsx';
import { Disclosure } from './Disclosure.tsx';
import { useT } from './i18n.ts';

interface Props {
  heading: string;
  statements: readonly Statement[];
  sources: ReadonlyMap<string, ShownSource>;
  /** How many stand open; the others wait behind a fold. All unless told. */
  atFirst?: number;
}

/** A list of sentences, each with the sources it rests on. Nothing where the list is empty. */
export function Statements({ heading, statements, sources, atFirst = statements.length }: Props) {
  const t = useT();
  if (statements.length === 0) return null;
  const list = (some: readonly Statement[]) => (
    <ul class="cn-statements">
      {some.map((statement) => (
        <li key={statement.text}>
          {statement.text} <Cites ids={statement.sources} sources={sources} />
        </li>
      ))}
    </ul>
  );
  const rest = statements.slice(atFirst);
  return (
    <section class="cn-section">
      <h3>{heading}</h3>
      {list(statements.slice(0, atFirst))}
      {rest.length === 0 ? null : (
        <Disclosure summary={t('card.moreStatements', rest.length)}>{list(rest)}</Disclosure>
      )}
    </section>
  );
}
