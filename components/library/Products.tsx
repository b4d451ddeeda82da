import type { ShownSource } from '../../claims/evidence/types.ts';
import type { Approvals } from '../../claims/schema.ts';
import { Cites } from '../Cites.tsx';
import { day } from '../dates.ts';
import { useT } from '../i18n.ts';
import { WideTable } from '../WideTable.tsx';

interface Props {
  approvals: Pick<Approvals, 'products' | 'asOf'>;
  sources: ReadonlyMap<string, ShownSource>;
}

/** What the FDA approved B12 for, product by product. */
export function Products({ approvals: { products, asOf }, sources }: Props) {
  const t = useT();
  return (
    <section aria-labelledby="fda">
      <h2 id="fda">{t('library.fda.heading')}</h2>
      <p>
        {t('library.fda.intro', [day(asOf, t('terms.locale'))])} {t('card.fda.legal')}
      </p>
      <WideTable
        label={t('library.table', [t('library.fda.heading')])}
        head={[
          t('library.fda.product'),
          t('library.fda.category'),
          t('library.fda.use'),
          t('library.fda.ms'),
          t('library.fda.market'),
        ]}
      >
        {products.map((product) => (
          <tr key={product.id}>
            <th scope="row">
              {product.name}
              <small>{`${product.form}; ${product.route}`}</small>
            </th>
            <td data-column={t('library.fda.category')}>
              {product.category}
              {product.applicationNumbers.length > 0 && (
                <small>{product.applicationNumbers.join('; ')}</small>
              )}
            </td>
            <td data-column={t('library.fda.use')}>
              {product.indication} <Cites ids={product.sources} sources={sources} />
              {product.warnings.length > 0 && (
                <details class="cn-more">
                  <summary>{t('library.fda.warnings', product.warnings.length)}</summary>
                  <ul>
                    {product.warnings.map((warning) => (
                      <li key={warning}>{warning}</li>
                    ))}
                  </ul>
                </details>
              )}
            </td>
            <td data-column={t('library.fda.ms')}>
              {product.namesMs ?? t('library.fda.notSeen')}
              {product.howWeKnow !== undefined && <small>{product.howWeKnow}</small>}
            </td>
            <td data-column={t('library.fda.market')}>
              {product.marketing?.status ?? t('library.fda.notSeen')}
              {product.marketing?.note !== undefined && <small>{product.marketing.note}</small>}
            </td>
          </tr>
        ))}
      </WideTable>
    </section>
  );
}
