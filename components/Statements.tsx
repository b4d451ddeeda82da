import type { ShownSource } from '../claims/evidence/types.ts';
import type { Statement } from '../claims/schema.ts';
import { Cites } from './Cites.tsx';

interface Props {
  heading: string;
  statements: readonly Statement[];
  sources: ReadonlyMap<string, ShownSource>;
}

/** A list of sentences, each with the sources it rests on. Nothing where the list is empty. */
export function Statements({ heading, statements, sources }: Props) {
  if (statements.length === 0) return null;
  return (
    <section class="cn-section">
      <h3>{heading}</h3>
      <ul class="cn-statements">
        {statements.map((statement) => (
          <li key={statement.text}>
            {statement.text} <Cites ids={statement.sources} sources={sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}
