import { type MessageKey, useT } from '../i18n.ts';
import { LateDisclosure } from './LateDisclosure.tsx';
import type { Origin } from './types.ts';

type Seen = Origin[string];

const how: { [How in Seen['how']]: MessageKey } = {
  publisher: 'library.origin.publisher',
  copy: 'library.origin.copy',
  'not seen': 'library.origin.notSeen',
};

/** Fields that were seen in the same place, together. */
function byPlace(origin: Origin): { fields: string[]; seen: Seen }[] {
  const places = new Map<string, { fields: string[]; seen: Seen }>();
  for (const [field, seen] of Object.entries(origin)) {
    const key = JSON.stringify([seen.how, seen.where]);
    const place = places.get(key) ?? { fields: [], seen };
    place.fields.push(field);
    places.set(key, place);
  }
  return [...places.values()];
}

/** How we know each field of a record. */
export function Origins({ origin }: { origin: Origin }) {
  const t = useT();
  return (
    <LateDisclosure summary={t('library.origin.summary')} class="origins">
      {() => (
        <dl class="cn-small">
          {byPlace(origin).map(({ fields, seen }) => (
            <div key={fields[0]}>
              <dt>{fields.join(', ')}</dt>
              <dd>
                {/* No links: many are copies on sites that we would not send a reader to. */}
                {t(how[seen.how])}
                {seen.where === undefined ? '' : `: ${seen.where}`}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </LateDisclosure>
  );
}
