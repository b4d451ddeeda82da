import '../shared/polyfill.ts';
import '../../components/page.css';
import '../../components/pages.css';
import '../../components/library/library.css';
import { approvals, sources } from '../../claims/evidence/dataset.ts';
import { allEvidence, allSources, datasetVersion } from '../../claims/evidence/evidence.ts';
import { Library } from '../../components/library/Library.tsx';
import { nothingKnown } from '../../components/libraryLink.ts';
import { dress } from '../shared/dress.ts';
import { mount } from '../shared/mount.tsx';
import { today } from '../shared/today.ts';
import { exports } from './exports.ts';

await dress();
const day = today();

mount(
  'library.title',
  <Library
    data={{
      claims: allEvidence(day),
      sources: allSources(),
      approvals,
      origins: new Map([...sources].map(([id, { custom }]) => [id, custom.seen])),
      version: datasetVersion,
      today: day,
    }}
    actions={{ exports, copy: (text) => navigator.clipboard.writeText(text) }}
    nothingKnown={location.href.endsWith(nothingKnown)}
  />,
);
