/**
 * Runs inside a page, handed over as a function: nothing outside it is known there. Inserts 2,000
 * paragraphs and changes 2,000 texts a second.
 *
 * @returns how many names of each topic are in the page at the end
 */
export function startStream(seconds: number): Promise<{ b12: number; ms: number }> {
  const rate = 2000;
  const place = document.querySelector('main') as Element;
  const texts: Text[] = [];
  let state = 1;
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  // One in twenty names a topic.
  const words = (): string => {
    const about = random(20) === 0 ? ['vitamin B12', 'multiple sclerosis'][random(2)] : 'it';
    return `Line ${random(1000)} says something of ${about} and goes on.`;
  };
  const insert = (): void => {
    const paragraph = document.createElement('p');
    const text = document.createTextNode(words());
    paragraph.append(text);
    place.append(paragraph);
    texts.push(text);
  };
  const change = (): void => {
    const text = texts[random(texts.length)];
    if (text) text.data = words();
  };
  return new Promise((done) => {
    const start = performance.now();
    let made = 0;
    const timer = setInterval(() => {
      const passed = Math.min(performance.now() - start, 1000 * seconds);
      for (; made < (passed * rate) / 1000; made++) {
        insert();
        change();
      }
      if (passed < 1000 * seconds) return;
      clearInterval(timer);
      const all = place.textContent ?? '';
      const count = (term: string): number => all.split(term).length - 1;
      done({ b12: count('vitamin B12'), ms: count('multiple sclerosis') });
    }, 10);
  });
}
