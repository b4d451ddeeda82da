import { useT } from '../i18n.ts';
import { Choices } from './Choices.tsx';
import { MarkPreview } from './MarkPreview.tsx';
import type { Change, Options } from './types.ts';

/** How much is marked and how marks look, with a sample that follows at once. */
export function MarksSection({ options, change }: { options: Options; change: Change }) {
  const t = useT();
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{t('options.marks.heading')}</h2>
      <Choices
        legend={t('options.marks.density')}
        name="density"
        chosen={options.density}
        onChange={(density) => change({ density })}
        choices={[
          {
            value: 'claims',
            label: t('options.marks.claims'),
            hint: t('options.marks.claimsHint'),
          },
          {
            value: 'section',
            label: t('options.marks.section'),
            hint: t('options.marks.sectionHint'),
          },
          { value: 'all', label: t('options.marks.all'), hint: t('options.marks.allHint') },
        ]}
      />
      <Choices
        legend={t('options.marks.style')}
        name="style"
        chosen={options.markStyle}
        onChange={(markStyle) => change({ markStyle })}
        choices={[
          {
            value: 'underline',
            label: t('options.marks.underline'),
            hint: t('options.marks.underlineHint'),
          },
          {
            value: 'background',
            label: t('options.marks.background'),
            hint: t('options.marks.backgroundHint'),
          },
        ]}
      />
      <MarkPreview density={options.density} style={options.markStyle} />
    </section>
  );
}
