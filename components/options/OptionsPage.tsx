import type { ComponentChildren } from 'preact';
import { useT } from '../i18n.ts';
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
  cardPreview: ComponentChildren;
}

/** All options; each change is in force at once, in every open tab. */
export function OptionsPage(props: Props) {
  const t = useT();
  const { options, change } = props;
  return (
    <main class="page options">
      <h1>{t('options.title')}</h1>
      <p>{t('options.intro')}</p>
      <WhereSection options={options} change={change} />
      <SitesSection sites={options.sites} actions={props.sites} />
      <DefaultOffSection
        list={props.defaultOff}
        sites={options.sites}
        turnOn={(site) => props.sites.set(site, 'on')}
      />
      <MarksSection options={options} change={change} />
      <CardSection options={options} change={change} preview={props.cardPreview} />
      <ClaimsSection claims={props.claims} off={options.claimsOff} set={props.setClaim} />
      <ShortcutsSection shortcuts={props.shortcuts} change={props.changeShortcuts} />
      <PageLinks />
    </main>
  );
}
