import type { ComponentChildren } from 'preact';
import { Example } from '../Example.tsx';
import { type MessageKey, useT } from '../i18n.ts';
import { PageLinks } from '../PageLinks.tsx';

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

interface Props {
  /** Milliseconds that the pointer rests before the sample's card opens; null: only a click opens it. */
  rest: number | null;
  card(close: () => void): ComponentChildren;
}

/** The one page of the first run. */
export function WelcomePage({ rest, card }: Props) {
  const t = useT();
  return (
    <main class="page">
      <h1>{t('welcome.title')}</h1>
      <p class="lead">{t('welcome.lead')}</p>
      <section aria-labelledby="try">
        <h2 id="try">{t('welcome.example.heading')}</h2>
        <Example
          caption={t('welcome.example.caption')}
          before={t('welcome.example.before')}
          sentence={t('welcome.example.sentence')}
          after={t('welcome.example.after')}
          rest={rest}
          card={card}
        />
      </section>
      <List heading="welcome.does.heading" id="does" items={does} />
      <List heading="welcome.not.heading" id="does-not" items={doesNot} />
      <section aria-labelledby="switch">
        <h2 id="switch">{t('welcome.switch.heading')}</h2>
        <p class="icon-line">
          <img src="icon/32.png" alt="" width="32" height="32" />
          {t('welcome.switch.icon')}
        </p>
        <p>{t('welcome.switch.grey')}</p>
        <p>{t('welcome.switch.pin')}</p>
      </section>
      <section aria-labelledby="leaves">
        <h2 id="leaves">{t('welcome.leaves.heading')}</h2>
        <p>{t('welcome.leaves.nothing')}</p>
        <p>{t('welcome.leaves.open')}</p>
      </section>
      <PageLinks here="welcome.html" />
    </main>
  );
}
