import '../shared/polyfill.ts';
import '../../components/page.css';
import '../../components/pages.css';
import '../../components/reads/reads.css';
import { allEvidence, allSources, datasetVersion } from '../../claims/evidence/evidence.ts';
import type { Accuracy } from '../../components/reads/figures.ts';
import { ReadsPage } from '../../components/reads/ReadsPage.tsx';
import { dress } from '../shared/dress.ts';
import { mount } from '../shared/mount.tsx';
import { today } from '../shared/today.ts';

/** Written by `npm run evaluate -- --set-aside`; a build without it says so on the page. */
const files = import.meta.glob<Accuracy>('../../claims/data/accuracy-set-aside.json', {
  eager: true,
  import: 'default',
});

await dress();

mount(
  'reads.title',
  <ReadsPage
    claims={allEvidence(today())
      .filter(({ claim }) => claim.kind === 'claim')
      .map(({ claim: { id, title, statement } }) => ({ id, title, statement }))}
    sources={allSources().length}
    version={datasetVersion}
    accuracy={Object.values(files)[0] ?? null}
  />,
);
