// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { Outcome } from '../../../../components/options/Outcome.tsx';
import { mount } from '../mount.tsx';

it('names the first faults of a bad file and counts the others', () => {
  const problems = Array.from({ length: 9 }, (_, at) => ({
    kind: 'bad-site' as const,
    name: `no site ${at}`,
  }));
  const shown = mount(<Outcome outcome={{ kind: 'bad-file', problems }} />);
  expect(shown.text()).toContain('Nothing was changed');
  expect(shown.text()).toContain('“no site 0” is not the name of a site.');
  expect(shown.text()).not.toContain('no site 8');
  expect(shown.text()).toContain('And 3 more faults.');
});

it('names a site with both rules', () => {
  const problems = [{ kind: 'both-rules' as const, name: 'a.org' }];
  const shown = mount(<Outcome outcome={{ kind: 'bad-file', problems }} />);
  expect(shown.text()).toContain('Nothing was changed');
  expect(shown.text()).toContain('It turns a.org both on and off.');
});

it('is heard by a screen reader once there is something to say', () => {
  const shown = mount(<Outcome outcome={null} />);
  expect(shown.root.querySelector('[role="status"]')?.textContent).toBe('');
  shown.show(<Outcome outcome={{ kind: 'added', site: 'file:' }} />);
  expect(shown.root.querySelector('[role="status"]')?.textContent).toBe(
    'The rule for local files is in force.',
  );
});
