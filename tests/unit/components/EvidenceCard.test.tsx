// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Claim } from '../../../claims/schema.ts';
import { EvidenceCard } from '../../../components/EvidenceCard.tsx';
import type { EvidenceCardProps, FoundClaim } from '../../../components/types.ts';
import { claim, evidence, fda, noActions, today } from './fixtures.ts';
import { mount } from './mount.tsx';

const found: FoundClaim = {
  claim: 'b12-supplement-slows-ms',
  stance: 'asserts',
  fit: 'overstated',
  words: 'B12 prevents MS from getting worse.',
};

function card(over: Partial<EvidenceCardProps> = {}) {
  return (
    <EvidenceCard
      found={[found]}
      evidence={{ [found.claim]: evidence() }}
      version="2026-11-22"
      today={today}
      actions={noActions}
      textSize={100}
      theme="light"
      {...over}
    />
  );
}

const about = (over: Partial<Claim>, rest = {}) =>
  card({ evidence: { [found.claim]: evidence(over, rest) } });

describe('what a reader reads, from top to bottom', () => {
  it('comes in the order of the rule book', () => {
    const text = mount(card()).text();
    const { answer, reason, unknowns, misread, fda: row } = claim();
    const order = [
      'B12 slows MS',
      answer.text,
      reason.text,
      'Unsupported',
      'Low',
      'not measured',
      row.text.text,
      'Legal status is not proof of benefit or harm.',
      'The page says',
      'The evidence supports',
      'people in an MS attack: 7 of 35',
      'Studies and sources',
      'High doses can cause acne',
      unknowns[0]?.text,
      misread[0]?.text,
      'Evidence checked November 2026',
      'Why is this marked?',
      'Talk to your clinician before you change a treatment.',
    ].map((words) => text.indexOf(words ?? 'nothing'));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('has a heading for the answer and one for every part below it', () => {
    const { root } = mount(card());
    expect(root.querySelectorAll('h2').length).toBe(1);
    expect(root.querySelector('h2')?.textContent).toBe(claim().answer.text);
    expect(root.querySelectorAll('h3').length).toBeGreaterThanOrEqual(5);
  });

  it('keeps direction, certainty and size apart', () => {
    const { root } = mount(about({ direction: 'refuted', certainty: 'very low' }));
    const facts = [...root.querySelectorAll('.cn-facts > div')].map((row) => row.textContent);
    expect(facts[0]).toContain('Refuted');
    expect(facts[1]).toContain('Very low');
    expect(facts[2]).toContain('not measured');
  });

  it('gives each part its own rating and answer', () => {
    const answer = { text: 'It may be so.', sources: ['miller-2005'] };
    const parts: Claim['parts'] = [
      { part: 'lower folate', direction: 'mixed', certainty: 'low', answer },
    ];
    expect(mount(about({ parts })).text()).toContain('lower folateMixedCertainty LowIt may be so.');
  });

  it('shows dates as written, in words', () => {
    expect(mount(card()).text()).toContain('As of November 22, 2026.');
  });
});

describe('the dialog', () => {
  it('is not modal and is named by the answer', () => {
    const { root } = mount(card());
    const dialog = root.querySelector('[role="dialog"]');
    const name = document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '');
    expect(dialog?.getAttribute('aria-modal')).toBe('false');
    expect(name?.textContent).toBe(claim().answer.text);
  });

  it('can take the focus by script and is no tab stop of its own', () => {
    const dialog = mount(card()).root.querySelector<HTMLElement>('[role="dialog"]');
    dialog?.focus();
    expect(document.activeElement).toBe(dialog);
    expect(dialog?.tabIndex).toBe(-1);
  });

  it('says which language it speaks, whatever the page around it does', () => {
    const dialog = mount(card()).root.querySelector('[role="dialog"]');
    expect(dialog?.closest('[lang]')?.getAttribute('lang')).toBe('en-US');
  });

  it('stands at once without its evidence, can be closed, and then fills in place', async () => {
    const close = vi.fn();
    const shown = mount(card({ evidence: null, actions: { ...noActions, close } }));
    const dialog = shown.root.querySelector('[role="dialog"]');
    expect(shown.text()).toContain('Fetching the evidence');
    await shown.press('Close');
    expect(close).toHaveBeenCalledOnce();
    shown.show(card());
    expect(shown.root.querySelector('[role="dialog"]')).toBe(dialog);
    expect(shown.text()).toContain(claim().answer.text);
    expect(shown.text()).not.toContain('Fetching');
  });

  it('says so when there is no evidence on record', () => {
    expect(mount(card({ evidence: {} })).text()).toContain('no evidence on record');
  });

  it('announces nothing while it opens and fills', () => {
    const shown = mount(card({ evidence: null }));
    const live = () => [...shown.root.querySelectorAll('[role="status"], [aria-live]')];
    const before = live().map((region) => region.textContent);
    shown.show(card());
    expect(before.join('')).toBe('');
    expect(
      live()
        .map((region) => region.textContent)
        .join(''),
    ).toBe('');
  });

  it('has no pin where pinning is not offered', () => {
    const { pin: _pin, ...actions } = noActions;
    expect(() => mount(card({ actions })).control('Keep open')).toThrow();
  });

  it('tells whether it is pinned and asks for the opposite', async () => {
    const pin = vi.fn();
    const shown = mount(card({ pinned: true, actions: { ...noActions, pin } }));
    expect(shown.control('Keep open').getAttribute('aria-pressed')).toBe('true');
    await shown.press('Keep open');
    expect(pin).toHaveBeenCalledWith(false);
  });

  it('grows with the text size that the reader chose', () => {
    const frame = mount(card({ textSize: 150 })).root.querySelector<HTMLElement>('.cn-card');
    expect(frame?.style.getPropertyValue('--cn-base')).toBe('24px');
  });
});

describe('several claims in one sentence', () => {
  const two = card({
    found: [found, { claim: 'other', stance: 'asks', fit: 'fair' }],
    evidence: {
      [found.claim]: evidence(),
      other: evidence({
        id: 'other',
        title: 'B12 and fatigue',
        answer: { text: 'Not known.', sources: [] },
      }),
    },
  });

  it('are shown one after the other', async () => {
    const shown = mount(two);
    expect(shown.text()).toContain('1 of 2');
    expect(shown.text()).not.toContain('Not known.');
    await shown.press('Next statement');
    expect(shown.text()).toContain('2 of 2');
    expect(shown.text()).toContain('Not known.');
    expect(shown.text()).not.toContain(claim().answer.text);
    await shown.press('Previous statement');
    expect(shown.text()).toContain(claim().answer.text);
  });

  it('end at both ends, and the button there keeps the focus', async () => {
    const shown = mount(two);
    const resting = (name: string) => shown.control(name).getAttribute('aria-disabled');
    expect(resting('Previous statement')).toBe('true');
    await shown.press('Previous statement');
    expect(shown.text()).toContain('1 of 2');
    shown.control('Next statement').focus();
    await shown.press('Next statement');
    expect(resting('Next statement')).toBe('true');
    await shown.press('Next statement');
    expect(shown.text()).toContain('2 of 2');
    expect(document.activeElement).toBe(shown.control('Next statement'));
    expect(shown.control('Next statement')).toHaveProperty('disabled', false);
  });

  it('need no switcher when there is one', () => {
    expect(() => mount(card()).control('Next statement')).toThrow();
  });
});

describe('an overview', () => {
  const overview = card({
    found: [{ claim: found.claim, words: 'vitamin B12' }],
    evidence: {
      [found.claim]: evidence({ kind: 'overview' }, { fda: fda('no product in this claim') }),
    },
  });

  it('goes through the same card, without a verdict', () => {
    const text = mount(overview).text();
    expect(text).toContain(claim().answer.text);
    expect(text).not.toContain('The page says');
    expect(text).not.toContain('fits the evidence');
  });
});

describe('actions', () => {
  it.each([
    ['Open in library', 'openLibrary', [found.claim]],
    ['Turn off this claim', 'turnOffClaim', [found.claim]],
    ['Turn off this site', 'turnOffSite', []],
  ] as const)('%s', async (name, action, body) => {
    const pressed = vi.fn();
    await mount(card({ actions: { ...noActions, [action]: pressed } })).press(name);
    expect(pressed.mock.calls.map((call) => call.slice(0, body.length))).toEqual([[...body]]);
  });

  it('copies the answer with rating, date, dataset and every source, and says so', async () => {
    const copy = vi.fn();
    const shown = mount(card({ actions: { ...noActions, copy } }));
    await shown.press('Copy as citation');
    const copied: string = copy.mock.calls[0]?.[0];
    for (const words of [
      claim().answer.text,
      'unsupported',
      'certainty: low',
      'Evidence searched 2026-11-22.',
      'Claimnote, evidence of 2026-11-22.',
      'https://doi.org/10.1016/j.jns.2005.03.009',
      'https://ods.od.nih.gov/factsheets/VitaminB12-Consumer/',
    ])
      expect(copied).toContain(words);
    expect(shown.root.querySelector('.cn-card-foot [role="status"]')?.textContent).toBe('Copied.');
    expect(shown.control('Copy as citation').textContent).toBe('Copied.');
  });

  it('offers the text by hand where the clipboard refuses', async () => {
    const copy = () => Promise.reject(new Error('refused'));
    const shown = mount(card({ actions: { ...noActions, copy } }));
    await shown.press('Copy as citation');
    const text = shown.root.querySelector<HTMLTextAreaElement>('.cn-card-foot textarea');
    expect(text?.value).toContain(claim().answer.text);
  });
});
