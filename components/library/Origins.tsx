import { useState } from 'preact/hooks';
import { ExternalLink } from '../ExternalLink.tsx';
import { type MessageKey, useT } from '../i18n.ts';
import type { Origin } from './types.ts';

const how: { [How in Origin[string]['how']]: MessageKey } = {
  publisher: 'library.origin.publisher',
  copy: 'library.origin.copy',
  'not seen': 'library.origin.notSeen',
};

/** Where one field was seen: words, addresses, or both. */
function Where({ where }: { where: string }) {
  return (
    <>
      {where.split(/\s+/).map((word, at) => (
        <span key={`${at} ${word}`}>
          {at > 0 ? ' ' : ''}
          {/^https?:/.test(word) ? <ExternalLink href={word}>{word}</ExternalLink> : word}
        </span>
      ))}
    </>
  );
}

/** How we know each field of a record. Its many links are made only once it is opened. */
export function Origins({ origin }: { origin: Origin }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <details
      class="cn-more origins"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{t('library.origin.summary')}</summary>
      {opened && (
        <dl class="cn-more-body cn-small">
          {Object.entries(origin).map(([field, seen]) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>
                {t(how[seen.how])}
                {seen.where !== undefined && (
                  <>
                    {': '}
                    <Where where={seen.where} />
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  );
}
