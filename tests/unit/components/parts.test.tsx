// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { CertaintyMeter } from '../../../components/CertaintyMeter.tsx';
import { Checked } from '../../../components/Checked.tsx';
import { Cites } from '../../../components/Cites.tsx';
import { Clamp } from '../../../components/Clamp.tsx';
import { CorrectionReport } from '../../../components/CorrectionReport.tsx';
import { ExternalLink } from '../../../components/ExternalLink.tsx';
import { FdaRow } from '../../../components/FdaRow.tsx';
import { Overheard } from '../../../components/overheard.ts';
import { Statements } from '../../../components/Statements.tsx';
import { Switch } from '../../../components/Switch.tsx';
import { WhyMarked } from '../../../components/WhyMarked.tsx';
import { evidence, fda, source } from './fixtures.ts';
import { mount } from './mount.tsx';

describe('the certainty meter', () => {
  it.each([
    ['very low', 1],
    ['low', 2],
    ['moderate', 3],
    ['high', 4],
  ] as const)('%s fills %i of four steps in the ink of the text', (certainty, steps) => {
    const { root, text } = mount(<CertaintyMeter certainty={certainty} />);
    const fills = [...root.querySelectorAll('rect')].map((step) => step.getAttribute('fill'));
    expect(fills).toEqual([1, 2, 3, 4].map((step) => (step <= steps ? 'currentColor' : 'none')));
    expect(text().toLowerCase()).toBe(certainty);
  });
});

describe('the evidence date', () => {
  const dates = { searched: '2026-11-22', reviewBy: '2027-11-22' };

  it('is quiet until its review date has passed', () => {
    for (const today of ['2026-11-22', '2027-11-22']) {
      const { root, text } = mount(<Checked claim={dates} today={today} />);
      expect(text()).toBe('Evidence checked November 2026');
      expect(root.querySelector('.cn-overdue')).toBeNull();
    }
  });

  it('says in words that a new check is due, not by colour alone', () => {
    const { root, text } = mount(<Checked claim={dates} today="2027-11-23" />);
    expect(root.querySelector('.cn-overdue')).not.toBeNull();
    expect(text()).toContain('due for a new check since November 2027');
  });
});

describe('the FDA row', () => {
  const sources = new Map(evidence().harmSources.map((one) => [one.id, one]));

  it('begins with the use', () => {
    const { root } = mount(<FdaRow evidence={evidence()} sources={sources} />);
    expect(root.querySelector('p')?.textContent).toMatch(/^For MS: not approved\./);
  });

  it.each([
    ['approved for this use', 'Status for MS: approved for this use.'],
    ['approved for another use', 'Status for MS: approved for another use, not for this one.'],
    ['not approved', 'Status for MS: not approved.'],
    ['not an approval matter', 'Status for MS: not an approval matter.'],
    ['no product in this claim', 'Status for MS: no product in this claim.'],
  ] as const)('%s', (status, words) => {
    const shown = { claim: evidence().claim, fda: fda(status) };
    expect(mount(<FdaRow evidence={shown} sources={sources} />).text()).toContain(words);
  });

  it('gives each product its form, route, own status, date and source', () => {
    const { root } = mount(<FdaRow evidence={evidence()} sources={sources} />);
    const [injection, pill] = [...root.querySelectorAll('.cn-products li')];
    expect(injection?.textContent).toContain('Cyanocobalamin injection');
    expect(injection?.textContent).toContain('Approved for another use');
    expect(injection?.textContent).toContain('into a muscle or under the skin');
    expect(injection?.textContent).toContain('November 22, 2026');
    expect(injection?.querySelector('a')?.href).toBe('https://dailymed.nlm.nih.gov/example');
    expect(pill?.textContent).toContain('Not an approval matter');
  });
});

describe('a link out', () => {
  it('opens in a new tab that cannot reach back, and says so', () => {
    const { root, text } = mount(<ExternalLink href="https://doi.org/10.1/x">DOI</ExternalLink>);
    const link = root.querySelector('a');
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toBe('noopener noreferrer');
    expect(text()).toContain('opens in a new tab');
  });

  it('is plain text where the address is not of the web', () => {
    const { root, text } = mount(<ExternalLink href="data:text/html,x">Go</ExternalLink>);
    expect(root.querySelector('a')).toBeNull();
    expect(text()).toBe('Go');
  });
});

describe('many sources of one sentence', () => {
  const three = ['a', 'b', 'c'].map(
    (id) => [id, source({ id, author: [{ family: id }] })] as const,
  );
  const cites = <Cites ids={['a', 'b', 'c']} sources={new Map(three)} atFirst={1} />;

  it('wait for the reader but for the first, and come all at one press', async () => {
    const { root, press } = mount(cites);
    const shown = () =>
      [...root.querySelectorAll('a')].filter((link) => link.closest('.cn-print-only') === null);
    expect(shown().length).toBe(1);
    await press('2 more sources');
    expect(shown().length).toBe(3);
  });

  it('are all in print', () => {
    expect(mount(cites).root.querySelectorAll('.cn-print-only a').length).toBe(2);
  });
});

describe('a long text', () => {
  const long =
    'In one small study the level was low in 7 of 35 people and in 1 of 30 healthy people.';

  it('is whole for a screen reader from the start and whole to the eye on demand', async () => {
    const shown = mount(<Clamp about="Size" text={long} />);
    expect(shown.text()).toContain(long);
    expect(shown.control('Show all (Size)').getAttribute('aria-expanded')).toBe('false');
    await shown.press('Show all (Size)');
    expect(shown.control('Show less (Size)').getAttribute('aria-expanded')).toBe('true');
  });

  it('is cut between sentences where the half of one would mislead', () => {
    const two = 'For MS: not approved. For B12 deficiency: prescription injections are approved.';
    const { root, text } = mount(<Clamp about="Size" text={two} atFirst={30} bySentence />);
    expect(root.firstChild?.textContent).toBe('For MS: not approved.');
    expect(text()).toContain(two);
    const one = 'A single sentence that is longer than what is shown at first stands whole.';
    expect(mount(<Clamp about="Size" text={one} atFirst={30} bySentence />).text()).toBe(one);
  });

  it('needs no button when it is short', () => {
    expect(
      mount(<Clamp about="Size" text="7 of 35 people" />).root.querySelector('button'),
    ).toBeNull();
  });
});

describe('why marked', () => {
  const found = { claim: 'x', stance: 'denies', fit: 'fair' } as const;

  it('quotes the words of the page as text, never as HTML', () => {
    const words = ['<img src=x onerror=alert(1)>'];
    const why = [{ decision: 'claim' as const, rule: 'no-such-rule', words }];
    const { root, text } = mount(<WhyMarked found={{ ...found, why }} />);
    expect(text()).toContain('Claim recognised.');
    expect(root.querySelector('q')?.textContent).toBe(words[0]);
    expect(root.querySelector('img')).toBeNull();
  });

  it('tells what was decided, once for each decision, and not in the names of our rules', () => {
    const why = [{ decision: 'stance' as const, rule: 'no-such-rule?', words: ['not'] }];
    const { root, text } = mount(<WhyMarked found={{ ...found, why }} />);
    const lines = [...root.querySelectorAll('li')].map((line) => line.textContent?.trim());
    expect(lines).toEqual([
      'Read as a denial. not',
      'Wording no stronger and no weaker than the evidence bears.',
    ]);
    expect(text()).not.toContain('no-such-rule');
  });

  it('leads over to words that would not explain themselves', () => {
    const why = [
      { decision: 'mention' as const, rule: 'cue', words: ['relapse', 'relapse'] },
      { decision: 'mention' as const, rule: 'a-unit', words: ['5'] },
    ];
    const { root } = mount(<WhyMarked found={{ claim: 'x', why }} />);
    const lines = [...root.querySelectorAll('li')].map((line) => line.textContent);
    expect(lines).toEqual([
      'Topic named. Words near it speak of the topic: relapse',
      'Topic named. Also weighed: 5',
    ]);
  });

  it('says which words near a name spoke for its meaning', () => {
    const why = [{ decision: 'mention' as const, rule: 'near', words: ['fatigue', 'cures'] }];
    const { root } = mount(<WhyMarked found={{ claim: 'x', why }} />);
    expect(root.querySelector('li')?.textContent).toBe(
      'Topic named. These words near it spoke for that meaning: fatigue cures',
    );
  });

  it('gives no words for what a sentence is unless words say otherwise', () => {
    const why = [
      { decision: 'stance' as const, rule: 'stance-asserts', words: ['Vitamin'] },
      { decision: 'fit' as const, rule: 'fit-overstated', words: ['cures'] },
    ];
    const of = { claim: 'x', stance: 'asserts', fit: 'overstated', why } as const;
    const lines = [...mount(<WhyMarked found={of} />).root.querySelectorAll('li')];
    expect(lines.map((line) => line.textContent)).toEqual([
      'Read as a plain statement.',
      'Wording stronger than the evidence bears. cures',
    ]);
  });

  it('says that a topic is named where that is all', () => {
    expect(mount(<WhyMarked found={{ claim: 'x' }} />).text()).toContain(
      'The topic is named here.',
    );
  });
});

describe('a correction report', () => {
  it('holds the claim, the dataset and the words of the reader, and nothing else', async () => {
    const copy = vi.fn();
    const shown = mount(<CorrectionReport claim="b12-cures-ms" version="2026-11-22" copy={copy} />);
    await shown.type('  The year is wrong.  ');
    await shown.press('Copy the report');
    expect(copy.mock.calls[0]?.[0]).toBe(
      [
        'Correction report for Claimnote',
        'Claim: b12-cures-ms',
        'Dataset: 2026-11-22',
        'What is wrong: The year is wrong.',
      ].join('\n'),
    );
  });

  it('has no field where the page could hear what is typed, and leaves the words to be written elsewhere', async () => {
    const copy = vi.fn();
    const shown = mount(
      <Overheard.Provider value={true}>
        <CorrectionReport claim="b12-cures-ms" version="2026-11-22" copy={copy} />
      </Overheard.Provider>,
    );
    expect(shown.root.querySelector('textarea')).toBe(null);
    expect(shown.text()).toContain('this page could hear what you type');
    await shown.press('Copy the report');
    expect(copy.mock.calls[0]?.[0]).toMatch(/Dataset: 2026-11-22\nWhat is wrong:$/);
  });
});

describe('a switch', () => {
  it('is named by its label and tells its state', () => {
    const change = vi.fn();
    const { root } = mount(
      <Switch on={false} onChange={change} hint="Every page">
        Everywhere
      </Switch>,
    );
    const input = root.querySelector('input');
    expect(root.querySelector('label')?.textContent).toBe('EverywhereEvery page');
    expect(input?.checked).toBe(false);
    input?.click();
    expect(change).toHaveBeenCalledWith(true);
  });
});

describe('a list of statements', () => {
  const statements = ['One.', 'Two.', 'Three.'].map((text) => ({ text, sources: ['nih-ods'] }));
  const sources = new Map(evidence().sources.map(({ source }) => [source.id, source]));

  it('gives each sentence the source it rests on', () => {
    const { root } = mount(
      <Statements heading="Harms" statements={statements} sources={sources} />,
    );
    const links = [...root.querySelectorAll('li')].map((item) => item.querySelector('a')?.href);
    expect(links).toEqual(Array(3).fill('https://ods.od.nih.gov/factsheets/VitaminB12-Consumer/'));
  });

  it('folds away what goes beyond the first ones, and loses none', () => {
    const shown = mount(
      <Statements heading="Harms" statements={statements} sources={sources} atFirst={1} />,
    );
    expect(shown.control('2 more').closest('details')?.textContent).toContain('Three.');
    expect(shown.root.querySelectorAll('li').length).toBe(3);
  });

  it('is nothing at all when empty', () => {
    expect(mount(<Statements heading="Harms" statements={[]} sources={sources} />).text()).toBe('');
  });
});
