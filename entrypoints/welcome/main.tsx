import '../shared/polyfill.ts';
import '../../components/page.css';
import '../../components/pages.css';
import '../../components/card.css';
import '../../components/example.css';
import '../../components/welcome/welcome.css';
import '../shared/highlight.css';
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';
import { dress } from '../shared/dress.ts';
import { mount, t } from '../shared/mount.tsx';
import { SampleCard } from '../shared/SampleCard.tsx';
import { defaults, type Settings } from '../shared/settings.ts';
import { settings, watchSettings } from '../shared/store.ts';

const found = {
  claim: 'b12-cures-ms',
  stance: 'asserts',
  fit: 'overstated',
  words: t('welcome.example.sentence'),
} as const;

function show({ theme, textSize, open, delay }: Settings): void {
  mount(
    'welcome.title',
    <WelcomePage
      rest={open === 'hover' ? delay : null}
      card={(close) => (
        <SampleCard found={found} theme={theme} textSize={textSize} onClose={close} />
      )}
    />,
  );
}

await dress();
show(await settings().catch(() => defaults));
watchSettings(show, new AbortController().signal);
