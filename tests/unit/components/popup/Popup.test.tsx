// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../../components/popup/Popup.tsx';
import type {
  Findings,
  PopupActions,
  Standing,
  Trouble,
} from '../../../../components/popup/types.ts';
import { mount } from '../mount.tsx';

const actions = (over: Partial<PopupActions> = {}): PopupActions => ({
  setSite: vi.fn(),
  setEverywhere: vi.fn(),
  setPause: vi.fn(),
  goTo: vi.fn(async () => true),
  reload: vi.fn(),
  askAccess: vi.fn(),
  ...over,
});

const standing: Standing = {
  site: 'example.org',
  on: true,
  reason: 'on',
  siteOn: true,
  everywhere: true,
  pause: null,
  until: null,
  incognito: false,
};

const empty: Findings = {
  reading: false,
  sentences: [],
  more: 0,
  studies: [],
  mentions: 0,
  unsaid: [],
};
const named = { frame: 0, key: 7, words: 'A study of 2019 said so.', source: null };

describe('the popup', () => {
  it.each<[Trouble, RegExp]>([
    ['browser-page', /belongs to the browser/],
    ['store', /its store/],
    ['pdf', /in its own viewer/],
    ['local-file', /read local files only where you allow it/],
    ['reload', /open before Claimnote started/],
    ['no-access', /does not let Claimnote read this site/],
  ])('says why nothing runs: %s', (trouble, words) => {
    const shown = mount(<Popup view={{ standing, trouble, findings: null }} actions={actions()} />);
    expect(shown.text()).toMatch(words);
    expect(shown.text()).toContain('Cannot read this page on example.org');
    expect(shown.text()).not.toContain('Pause');
  });

  it('offers one switch only where it is off everywhere', () => {
    const off = { ...standing, on: false, reason: 'off-everywhere', everywhere: false } as const;
    const { root } = mount(
      <Popup view={{ standing: off, trouble: null, findings: null }} actions={actions()} />,
    );
    expect(root.querySelectorAll('[role="switch"]')).toHaveLength(1);
  });

  it('says that changes in a private window do not last', () => {
    const shown = mount(
      <Popup
        view={{ standing: { ...standing, incognito: true }, trouble: null, findings: empty }}
        actions={actions()}
      />,
    );
    expect(shown.text()).toContain('private window');
  });

  it('tells a page that is still being read from one with nothing on it', () => {
    const view = { standing, trouble: null, findings: { ...empty, reading: true } };
    const shown = mount(<Popup view={view} actions={actions()} />);
    expect(shown.text()).toContain('Still reading this page.');
    expect(shown.text()).not.toContain('Nothing on this page');
    shown.show(<Popup view={{ ...view, findings: empty }} actions={actions()} />);
    expect(shown.text()).toContain('Nothing on this page');
  });

  it('names a study that we do not have, and says when it is gone from the page', async () => {
    const goTo = vi.fn(async () => false);
    const findings = { ...empty, studies: [named] };
    const shown = mount(
      <Popup view={{ standing, trouble: null, findings }} actions={actions({ goTo })} />,
    );
    expect(shown.text()).toContain('We do not have this study.');
    expect(shown.text()).toContain('0 statements recognised; unmarked text was not checked.');
    await shown.press(/A study of 2019/);
    expect(goTo).toHaveBeenCalledWith(0, 7);
    expect(shown.text()).toContain('That sentence is no longer on the page.');
  });
});
