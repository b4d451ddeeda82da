import type { ComponentChildren } from 'preact';
import { Contents } from '../Contents.tsx';
import { type MessageKey, useT } from '../i18n.ts';
import { PageLinks } from '../PageLinks.tsx';
import { CardSection } from './CardSection.tsx';
import { ClaimsSection } from './ClaimsSection.tsx';
import { DefaultOffSection } from './DefaultOffSection.tsx';
import { MarksSection } from './MarksSection.tsx';
import { ShortcutsSection } from './ShortcutsSection.tsx';
import { SitesSection } from './SitesSection.tsx';
import type { Change, ClaimChoice, DefaultOff, Options, Shortcut, SiteActions } from './types.ts';
import { WhereSection } from './WhereSection.tsx';

interface Props {
  options: Options;
  change: Change;
  sites: SiteActions;
  claims: readonly ClaimChoice[];
  setClaim(claim: string, on: boolean): void;
  defaultOff: readonly DefaultOff[];
  shortcuts: readonly Shortcut[];
  changeShortcuts: (() => void) | null;
  /** A sample card in a text size, per cent; with `close` it can be put away. */
  card(textSize: number, close?: () => void): ComponentChildren;
}

const parts: [id: string, heading: MessageKey][] = [
  ['where', 'options.where.heading'],
  ['sites', 'options.sites.heading'],
  ['default-off', 'options.defaultOff.heading'],
  ['marks', 'options.marks.heading'],
  ['card', 'options.card.heading'],
  ['claims', 'options.claims.heading'],
  ['keys', 'options.keys.heading'],
];

/** All options; each change is in force at once, in every open tab. */
export function OptionsPage(props: Props) {
  const t = useT();
  const { options, change } = props;
  return (
    <main class="page options">
      <h1>{t('options.title')}</h1>
      <p>{t('options.intro')}</p>
      <Contents parts={parts} />
      <WhereSection options={options} change={change} />
      <SitesSection sites={options.sites} actions={props.sites} />
      <DefaultOffSection list={props.defaultOff} turnOn={(site) => props.sites.set(site, 'on')} />
      <MarksSection options={options} change={change} />
      <CardSection options={options} change={change} card={props.card} />
      <ClaimsSection
        claims={props.claims}
        off={options.claimsOff}
        markStyle={options.markStyle}
        set={props.setClaim}
      />
      <ShortcutsSection shortcuts={props.shortcuts} change={props.changeShortcuts} />
      <PageLinks here="options.html" />
    </main>
  );
}
