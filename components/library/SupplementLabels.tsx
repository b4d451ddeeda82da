import type { ShownSource } from '../../claims/evidence/types.ts';
import type { Approvals } from '../../claims/schema.ts';
import { useT } from '../i18n.ts';
import { Statements } from '../Statements.tsx';

interface Props {
  labels: Approvals['supplementLabels'];
  sources: ReadonlyMap<string, ShownSource>;
}

/** What the label of a supplement may and may not say by US law. */
export function SupplementLabels({ labels, sources }: Props) {
  const t = useT();
  return (
    <section aria-labelledby="labels">
      <h2 id="labels">{t('library.labels.heading')}</h2>
      <Statements
        heading={t('library.labels.allowed')}
        statements={labels.allowed}
        sources={sources}
      />
      <Statements
        heading={t('library.labels.notAllowed')}
        statements={labels.notAllowed}
        sources={sources}
      />
      <Statements
        heading={t('library.labels.duties')}
        statements={labels.duties}
        sources={sources}
      />
      <Statements
        heading={t('library.labels.approval')}
        statements={[labels.approval, labels.form]}
        sources={sources}
      />
    </section>
  );
}
