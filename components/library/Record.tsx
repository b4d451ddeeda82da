import type { ShownSource } from '../../claims/evidence/types.ts';
import { useT } from '../i18n.ts';

/** Who, where and when, as far as somebody saw it; and what readers must know about how it was read. */
export function Record({ source }: { source: ShownSource }) {
  const t = useT();
  const { volume, issue, page, custom } = source;
  const authors = (source.author ?? []).map((one) =>
    'family' in one ? [one.family, one.given].filter(Boolean).join(' ') : one.literal,
  );
  const where = [
    source['container-title'] ?? source.publisher,
    source.issued?.['date-parts'][0].join('-'),
    [volume, issue && `(${issue})`].filter(Boolean).join(''),
    page,
  ].filter(Boolean);
  return (
    <>
      {authors.length > 0 && <p class="cn-small">{authors.join(', ')}</p>}
      {where.length > 0 && <p class="cn-small">{where.join('; ')}</p>}
      {custom.country !== undefined && (
        <p class="cn-small">{t('library.country', [custom.country])}</p>
      )}
      {custom.funding !== undefined && (
        <p class="cn-small">{t('library.funding', [custom.funding])}</p>
      )}
      {custom.note !== undefined && <p class="cn-small">{custom.note}</p>}
    </>
  );
}
