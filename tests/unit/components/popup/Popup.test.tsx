// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../../components/popup/Popup.tsx';
import type { Sentence } from '../../../../components/popup/profile.ts';
import type {
  Findings,
  PopupActions,
  Standing,
  Trouble,
} from '../../../../components/popup/types.ts';
import { mount } from '../mount.tsx';
import { evidence } from './claims.ts';

const actions = (over: Partial<PopupActions> = {}): PopupActions => ({
  setSite: vi.fn(),
  setEverywhere: vi.fn(),
  setPause: vi.fn(),
  goTo: vi.fn(async () => 'shown' as const),
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
  pauses: [],
  until: null,
  incognito: false,
};

const empty: Findings = {
  reading: false,
  total: 0,
  tally: [],
  sentences: [],
  studies: [],
  mentions: 0,
  unsaid: [],
};
const listed: Sentence = {
  frame: 0,
  words: 'Eggs have B12.',
  claims: [{ key: 1, evidence: evidence('food', 'supported'), verdict: 'agrees' }],
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

  it('names in its heading what its reason says: off on all sites, also while a pause runs', () => {
    const off: Standing = {
      ...standing,
      on: false,
      reason: 'off-everywhere',
      everywhere: false,
      pauses: ['tab', 'quarter'],
    };
    const shown = mount(
      <Popup view={{ standing: off, trouble: null, findings: null }} actions={actions()} />,
    );
    expect(shown.text()).toContain('Off for example.org');
    expect(shown.text()).toContain('You turned it off on all sites.');
    expect(shown.text()).not.toContain('Paused');
  });

  it('shows every pause that runs, and ends the one that is pressed', async () => {
    const setPause = vi.fn();
    const rests: Standing = {
      ...standing,
      on: false,
      reason: 'paused-tab',
      pauses: ['tab', 'quarter'],
      until: Date.now() + 60_000,
    };
    const shown = mount(
      <Popup
        view={{ standing: rests, trouble: null, findings: null }}
        actions={actions({ setPause })}
      />,
    );
    expect(shown.text()).toContain('Paused on example.org');
    const pressed = [...shown.root.querySelectorAll('.pauses [aria-pressed="true"]')];
    expect(pressed.map((one) => one.textContent)).toEqual(['This tab', '15 minutes']);
    await shown.press('15 minutes');
    expect(setPause).toHaveBeenLastCalledWith('quarter', false);
    await shown.press('This page');
    expect(setPause).toHaveBeenLastCalledWith('page', true);
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
    expect(shown.text()).not.toContain('statements recognised');
    shown.show(<Popup view={{ ...view, findings: empty }} actions={actions()} />);
    expect(shown.text()).toContain('Nothing on this page');
    expect(shown.text()).toContain('unmarked text was not checked.');
  });

  it('counts the statements that it does not list with those that it does, as the icon does', () => {
    const findings: Findings = {
      ...empty,
      total: 412,
      tally: [
        { verdict: 'agrees', count: 400 },
        { verdict: 'beyond', count: 12 },
      ],
      sentences: [listed],
      mentions: 1,
    };
    const shown = mount(<Popup view={{ standing, trouble: null, findings }} actions={actions()} />);
    expect(shown.text()).toContain(
      'This page makes 412 known claims: 400 agree with the evidence, 12 go beyond the evidence.',
    );
    expect(shown.text()).toContain('412 statements recognised; unmarked text was not checked.');
    expect(shown.text()).toContain('411 more statements on this page are not listed.');
    expect(shown.root.querySelectorAll('.found > li')).toHaveLength(1);
  });

  it('says of what it has no room to weigh that there is more, so that the sum is right', () => {
    const findings: Findings = { ...empty, total: 9, tally: [{ verdict: 'short', count: 5 }] };
    const shown = mount(<Popup view={{ standing, trouble: null, findings }} actions={actions()} />);
    expect(shown.text()).toContain('9 known claims: 5 say less than the evidence, 4 more.');
  });

  it('says what a full account would also say only once the page is read to its end', () => {
    const findings: Findings = {
      ...empty,
      total: 1,
      sentences: [listed],
      unsaid: [evidence('cures', 'refuted')],
    };
    const view = { standing, trouble: null, findings: { ...findings, reading: true } };
    const shown = mount(<Popup view={view} actions={actions()} />);
    expect(shown.text()).not.toContain('A full account');
    shown.show(<Popup view={{ ...view, findings }} actions={actions()} />);
    expect(shown.text()).toContain('A full account would also sayAnswer to cures.');
  });

  it('names a study that we do not have, and says when it is gone from the page', async () => {
    const goTo = vi.fn<PopupActions['goTo']>(async () => 'gone');
    const findings = { ...empty, studies: [named] };
    const shown = mount(
      <Popup view={{ standing, trouble: null, findings }} actions={actions({ goTo })} />,
    );
    expect(shown.text()).toContain('We do not have this study.');
    expect(shown.text()).toContain('0 statements recognised; unmarked text was not checked.');
    await shown.press(/A study of 2019/);
    expect(goTo).toHaveBeenCalledWith(0, 7);
    expect(shown.text()).toContain('That sentence is no longer on the page.');
    goTo.mockResolvedValue('hidden');
    await shown.press(/A study of 2019/);
    expect(shown.text()).toContain('the page hides it just now');
    expect(shown.text()).not.toContain('no longer on the page');
    goTo.mockResolvedValue('shown');
    await shown.press(/A study of 2019/);
    expect(shown.text()).not.toContain('the page hides it just now');
  });
});
