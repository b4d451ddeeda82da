import { useT } from '../i18n.ts';
import { Marked } from '../Marked.tsx';
import type { Options } from './types.ts';

interface Props {
  density: Options['density'];
  style: Options['markStyle'];
}

/** A sample text with the marks that a page would get. */
export function MarkPreview({ density, style }: Props) {
  const t = useT();
  const look = style === 'background' ? 'tint' : 'line';
  const mention = `${look}-1` as const;
  return (
    <figure class="preview">
      <figcaption>{t('options.preview.caption')}</figcaption>
      <p>
        {t('options.preview.before')}{' '}
        <Marked look={density === 'claims' ? null : mention}>{t('options.preview.b12')}</Marked>{' '}
        {t('options.preview.between')}{' '}
        <Marked look={density === 'all' ? mention : null}>{t('options.preview.again')}</Marked>
        {t('options.preview.middle')}{' '}
        <Marked look={`${look}-2`}>{t('options.preview.claim')}</Marked>{' '}
        {t('options.preview.after')}
      </p>
    </figure>
  );
}
