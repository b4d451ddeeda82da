/** Puts a component into the document of a test, with English words. */
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { I18n } from '../../../components/i18n.ts';
import { english } from './english.ts';

export interface Mounted {
  root: HTMLElement;
  /** All its words in reading order, white space made one blank. */
  text(): string;
  /** The button or fold with this name. Throws where there is none. */
  control(name: string | RegExp): HTMLElement;
  press(name: string | RegExp): Promise<void>;
  /** Fills the first text field. */
  type(text: string): Promise<void>;
  /** Shows something else in the same place. */
  show(what: ComponentChildren): void;
}

const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();

export function mount(what: ComponentChildren): Mounted {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const show = (shown: ComponentChildren) =>
    void act(() => render(<I18n.Provider value={english}>{shown}</I18n.Provider>, root));
  show(what);
  const control = (name: string | RegExp): HTMLElement => {
    const found = [...root.querySelectorAll<HTMLElement>('button, summary')].find((element) =>
      typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)),
    );
    if (found === undefined) throw new Error(`nothing to press is named ${name}`);
    return found;
  };
  return {
    root,
    text: () => (root.textContent ?? '').replace(/\s+/g, ' ').trim(),
    control,
    press: async (name) => act(async () => control(name).click()),
    type: async (typed) => {
      const field = root.querySelector('textarea');
      if (field === null) throw new Error('there is no field to type into');
      await act(async () => {
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
    show,
  };
}
