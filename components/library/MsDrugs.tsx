import type { ShownSource } from '../../claims/evidence/types.ts';
import type { Approvals } from '../../claims/schema.ts';
import { Cites } from '../Cites.tsx';
import { day } from '../dates.ts';
import { useT } from '../i18n.ts';
import { WideTable } from '../WideTable.tsx';

interface Props {
  drugs: Approvals['msDrugs'];
  sources: ReadonlyMap<string, ShownSource>;
}

/** The drugs that are approved for MS, as context. */
export function MsDrugs({ drugs, sources }: Props) {
  const t = useT();
  const locale = t('terms.locale');
  return (
    <section aria-labelledby="ms-drugs">
      <h2 id="ms-drugs">{t('library.drugs.heading')}</h2>
      <p>{drugs.about}</p>
      <p class="cn-small">{t('card.fda.asOf', [day(drugs.asOf, locale)])}</p>
      <WideTable
        label={t('library.table', [t('library.drugs.heading')])}
        head={[
          t('library.drugs.generic'),
          t('library.drugs.brands'),
          t('library.drugs.route'),
          t('library.drugs.drugClass'),
        ]}
      >
        {drugs.approved.map(({ generic, brands, route, drugClass, note }) => (
          <tr key={generic}>
            <th scope="row">
              {generic}
              {note !== undefined && <small>{note}</small>}
            </th>
            <td data-column={t('library.drugs.brands')}>{brands.join(', ')}</td>
            <td data-column={t('library.drugs.route')}>{route}</td>
            <td data-column={t('library.drugs.drugClass')}>
              {drugClass ?? t('library.fda.notSeen')}
            </td>
          </tr>
        ))}
      </WideTable>
      <h3>{t('library.drugs.notApproved')}</h3>
      <ul>
        {drugs.notApproved.map(({ drug, status, sources: ids, asOf }) => (
          <li key={drug}>
            <strong>{drug}</strong>: {status} <Cites ids={ids} sources={sources} />{' '}
            <span class="cn-small">{t('card.fda.asOf', [day(asOf, locale)])}</span>
          </li>
        ))}
      </ul>
      <h3>{t('library.drugs.offTheMarket')}</h3>
      <ul>
        {drugs.offTheMarket.map(({ drug, status }) => (
          <li key={drug}>
            <strong>{drug}</strong>: {status}
          </li>
        ))}
      </ul>
      <h3>{t('library.drugs.otherUses')}</h3>
      <ul>
        {drugs.otherUses.map(({ generic, brands, use, approved }) => (
          <li key={generic}>
            <strong>{generic}</strong> ({brands.join(', ')}): {use} ({approved})
          </li>
        ))}
      </ul>
    </section>
  );
}
