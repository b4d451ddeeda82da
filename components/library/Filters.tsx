import type { Certainty } from '../../claims/schema.ts';
import type { Direction } from '../../claims/verdict.ts';
import { useT } from '../i18n.ts';
import { certaintyWord } from '../terms.ts';
import type { Filter } from './filter.ts';
import { Pick } from './Pick.tsx';

const directions: Direction[] = ['supported', 'mixed', 'limited', 'unsupported', 'refuted'];
const certainties: Certainty[] = ['high', 'moderate', 'low', 'very low'];

interface Props {
  filter: Filter;
  topics: readonly { id: string; name: string }[];
  change(filter: Filter): void;
}

/** Search and the three filters. */
export function Filters({ filter, topics, change }: Props) {
  const t = useT();
  return (
    <search class="filters">
      <label class="text-field filter-words">
        {t('library.search')}
        <input
          type="search"
          value={filter.words}
          onInput={(event) => change({ ...filter, words: event.currentTarget.value })}
        />
      </label>
      <Pick
        label={t('library.topic')}
        chosen={filter.topic}
        choices={topics.map(({ id, name }) => [id, name] as const)}
        onChange={(topic) => change({ ...filter, topic })}
      />
      <Pick
        label={t('library.direction')}
        chosen={filter.direction}
        choices={directions.map((one) => [one, t(`terms.direction.${one}`)] as const)}
        onChange={(direction) => change({ ...filter, direction })}
      />
      <Pick
        label={t('library.certainty')}
        chosen={filter.certainty}
        choices={certainties.map((one) => [one, t(certaintyWord[one])] as const)}
        onChange={(certainty) => change({ ...filter, certainty })}
      />
    </search>
  );
}
