import { useT } from '../i18n.ts';
import { WideTable } from '../WideTable.tsx';
import { rowsOf, type Share } from './figures.ts';

const percent = (value: number): string => String(Math.round(value * 100));

function Cell({ share, column }: { share: Share | undefined; column: string }) {
  const t = useT();
  if (share === undefined || share.value === null)
    return <td data-column={column}>{t('reads.figures.none')}</td>;
  const { value, right, of, low, high } = share;
  return (
    <td data-column={column}>
      <strong>{t('reads.figures.percent', [percent(value)])}</strong>
      <small>
        {t('reads.figures.basis', [String(right), String(of)])}
        {low === null || high === null ? null : (
          <>
            {' '}
            <span class="together">
              {t('reads.figures.interval', [percent(low), percent(high)])}
            </span>
          </>
        )}
      </small>
    </td>
  );
}

/** The measured figures of one kind of text. */
export function FiguresTable(props: { caption: string; figures: Record<string, Share> }) {
  const t = useT();
  return (
    <>
      <h3>{props.caption}</h3>
      <WideTable
        label={props.caption}
        head={[t('reads.figures.what'), t('reads.figures.precision'), t('reads.figures.recall')]}
      >
        {rowsOf(props.figures).map(({ what, precision, recall }) => (
          <tr key={what}>
            <th scope="row">{t(what)}</th>
            <Cell share={precision} column={t('reads.figures.precision')} />
            <Cell share={recall} column={t('reads.figures.recall')} />
          </tr>
        ))}
      </WideTable>
    </>
  );
}
