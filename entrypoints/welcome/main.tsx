import '../../components/page.css';
import '../../components/pages.css';
import '../../components/card.css';
import '../../components/welcome/welcome.css';
import '../shared/highlight.css';
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';
import { dress } from '../shared/dress.ts';
import { mount, t } from '../shared/mount.tsx';
import { SampleCard } from '../shared/SampleCard.tsx';
import { settings } from '../shared/store.ts';

await dress();
const { theme } = await settings();
const found = {
  claim: 'b12-cures-ms',
  stance: 'asserts',
  fit: 'overstated',
  words: t('welcome.example.sentence'),
} as const;

mount(
  'welcome.title',
  <WelcomePage
    card={(close) => <SampleCard found={found} theme={theme} textSize={100} onClose={close} />}
  />,
);
