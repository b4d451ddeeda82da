import type { ComponentChildren } from 'preact';
import { type MessageKey, useT } from '../i18n.ts';
import { PageLinks } from '../PageLinks.tsx';
import { Example } from './Example.tsx';

const does: MessageKey[] = ['welcome.does.marks', 'welcome.does.card', 'welcome.does.list'];
const doesNot: MessageKey[] = [
  'welcome.not.advice',
  'welcome.not.unmarked',
  'welcome.not.topics',
  'welcome.not.page',
];

function List({ heading, id, items }: { heading: MessageKey; id: string; items: MessageKey[] }) {
  const t = useT();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(heading)}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{t(item)}</li>
        ))}
      </ul>
    </section>
  );
}

/** The one page of the first run. */
export function WelcomePage({ card }: { card(close: () => void): ComponentChildren }) {
  const t = useT();
  return (
    <main class="page">
      <h1>{t('welcome.title')}</h1>
      <p class="lead">{t('welcome.lead')}</p>
      <section aria-labelledby="try">
        <h2 id="try">{t('welcome.example.heading')}</h2>
        <Example card={card} />
      </section>
      <List heading="welcome.does.heading" id="does" items={does} />
      <List heading="welcome.not.heading" id="does-not" items={doesNot} />
      <section aria-labelledby="switch">
        <h2 id="switch">{t('welcome.switch.heading')}</h2>
        <p>{t('welcome.switch.icon')}</p>
        <p>{t('welcome.switch.pin')}</p>
      </section>
      <section aria-labelledby="leaves">
        <h2 id="leaves">{t('welcome.leaves.heading')}</h2>
        <p>{t('welcome.leaves.nothing')}</p>
        <p>{t('welcome.leaves.open')}</p>
      </section>
      <PageLinks />
    </main>
  );
}
