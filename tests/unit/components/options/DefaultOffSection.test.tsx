// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { DefaultOffSection } from '../../../../components/options/DefaultOffSection.tsx';
import { mount } from '../mount.tsx';

it('finds a site of the list by its name or by its reason', async () => {
  const list = [
    { site: 'mail.google.com', why: 'mail', rule: null },
    { site: 'chase.com', why: 'bank', rule: null },
    { site: 'paypal.com', why: 'bank', rule: null },
  ];
  const { root, text } = mount(<DefaultOffSection list={list} turnOn={vi.fn()} />);
  const search = root.querySelector('input[type="search"]') as HTMLInputElement;
  const finds = async (words: string): Promise<(string | undefined)[]> => {
    await act(async () => {
      search.value = words;
      search.dispatchEvent(new Event('input', { bubbles: true }));
    });
    return [...root.querySelectorAll('.site')].map((one) => one.firstChild?.textContent ?? '');
  };
  expect(await finds('Chase')).toEqual(['chase.com']);
  expect(await finds(' your money ')).toEqual(['chase.com', 'paypal.com']);
  expect(await finds('nothing like it')).toEqual([]);
  expect(text()).toContain('None of these sites fits the search.');
  expect(await finds('')).toHaveLength(3);
});

it('tells of each site what holds there now: the list, or a rule of the reader for it or a parent', async () => {
  const turnOn = vi.fn();
  const list = [
    { site: 'mail.google.com', why: 'mail', rule: { site: 'google.com', on: true } },
    { site: 'chase.com', why: 'bank', rule: { site: 'chase.com', on: false } },
    { site: 'paypal.com', why: 'bank', rule: null },
  ];
  const { root, press } = mount(<DefaultOffSection list={list} turnOn={turnOn} />);
  const rows = [...root.querySelectorAll('li')].map((one) => one.textContent);
  expect(rows).toEqual([
    'mail.google.comOn: you turned it on for google.com.',
    'chase.comOff: you turned it off for chase.com.Turn on chase.com',
    'paypal.comOff because it handles your money.Turn on paypal.com',
  ]);
  await press('Turn on chase.com');
  expect(turnOn).toHaveBeenCalledWith('chase.com');
});
