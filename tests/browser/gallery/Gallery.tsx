import { useState } from 'preact/hooks';
import type { Theme } from '../../../components/types.ts';
import { cards } from './cards.tsx';
import { pieces } from './pieces.tsx';
import { real } from './real.tsx';
import { sections } from './sections.tsx';

const themes: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];
const query = new URLSearchParams(location.search);

/**
 * Every component in every state. The address chooses too: `?theme=dark`, `?size=200`,
 * `?only=card-long` for one state alone, `?set=made` without the claims that ship.
 */
export function Gallery() {
  const [theme, setTheme] = useState(
    themes.find((name) => name === query.get('theme')) ?? 'system',
  );
  const size = Number(query.get('size') ?? 100);
  const only = query.get('only');
  document.documentElement.dataset.theme = theme;
  const look = { theme, textSize: size };
  const shipped = query.get('set') === 'made' ? [] : real(look);
  const states = [...cards(look), ...sections(), ...pieces(), ...shipped];
  return (
    <main>
      {only === null ? (
        <div class="gallery-bar">
          <h1>Components</h1>
          <label>
            {'Theme '}
            <select
              value={theme}
              onChange={({ currentTarget }) =>
                setTheme(themes.find((name) => name === currentTarget.value) ?? 'system')
              }
            >
              {themes.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        </div>
      ) : null}
      <div class="gallery-states">
        {states
          .filter(({ id }) => only === null || id === only)
          .map(({ id, what, show }) => (
            <section key={id} id={id} class="gallery-state">
              <h2>{what}</h2>
              {show}
            </section>
          ))}
      </div>
    </main>
  );
}
