import type { ShownSource } from '../claims/evidence/types.ts';
import { ExternalLink } from './ExternalLink.tsx';
import { sourceLink, sourceName } from './sourceName.ts';

interface Props {
  ids: readonly string[];
  sources: ReadonlyMap<string, ShownSource>;
}

/** The sources of one sentence by short name, in brackets. Sources that are not at hand are left out. */
export function Cites({ ids, sources }: Props) {
  const known = ids.flatMap((id) => sources.get(id) ?? []);
  if (known.length === 0) return null;
  return (
    <span class="cn-cites">
      {'('}
      {known.map((source, index) => (
        <span key={source.id}>
          {index > 0 ? '; ' : ''}
          <ExternalLink href={sourceLink(source)} title={source.title}>
            {sourceName(source)}
          </ExternalLink>
        </span>
      ))}
      {')'}
    </span>
  );
}
