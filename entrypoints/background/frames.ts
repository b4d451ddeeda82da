import { type Browser, browser } from 'wxt/browser';
import { datasetVersion, evidenceFor } from '../../claims/evidence/evidence.ts';
import cardStyle from '../../components/card.css?inline';
import { listenInBackground, toAllFrames } from '../shared/bus.ts';
import type { Evidence, Hello } from '../shared/messages.ts';
import { forgetTab, openTab, pausesOf, tabState } from '../shared/session.ts';
import { siteOf } from '../shared/site.ts';
import { withSite } from '../shared/siteRule.ts';
import { changeSettings, privateOverlay, storedSettings } from '../shared/store.ts';
import { today } from '../shared/today.ts';
import { explainBlock, readBlocks } from './reading.ts';
import { drop, dropAll, take } from './reports.ts';
import { showSoon } from './toolbar.ts';
import { type Asker, dropAsker, dropTurns, forgetTurns, inTurn } from './turns.ts';

interface Frame {
  tab: number;
  frame: number;
  incognito: boolean;
}

/** @throws for a sender that is not a frame of a tab */
function frameOf(sender: Browser.runtime.MessageSender): Frame {
  if (sender.tab?.id === undefined) throw new Error('a message from outside a tab');
  return { tab: sender.tab.id, frame: sender.frameId ?? 0, incognito: sender.tab.incognito };
}

/** Names a document where the browser does; elsewhere the next one of a frame takes its name. */
function askerOf(sender: Browser.runtime.MessageSender): Asker {
  const { tab, frame } = frameOf(sender);
  return { tab, document: sender.documentId ?? `frame ${frame}` };
}

async function hello(since: number, sender: Browser.runtime.MessageSender): Promise<Hello> {
  const { tab, frame, incognito } = frameOf(sender);
  const site = siteOf(sender.tab?.url);
  // Where the store takes nothing more, the popup knows less, but the page is read.
  if (frame === 0) {
    dropTurns(tab, since);
    await openTab(tab, { site, incognito, since }).catch(() => undefined);
    // A new page wears the icon of the manifest until then, also where nothing on record changed.
    showSoon(tab);
  }
  return {
    site,
    settings: await storedSettings(),
    overlay: incognito ? await privateOverlay() : null,
    pauses: await pausesOf(tab),
  };
}

function evidence(ids: readonly string[]): Evidence {
  const day = today();
  const claims: Evidence['claims'] = {};
  for (const id of ids) {
    const found = evidenceFor(id, day);
    if (found !== null) claims[id] = found;
  }
  return { claims, version: datasetVersion };
}

/** Answers what frames ask, and keeps what they report. */
export function answerFrames(): void {
  listenInBackground({
    hello: ({ since }, sender) => hello(since, sender),
    evidence: ({ claims }) => evidence(claims),
    read: ({ blocks }, sender) => inTurn(askerOf(sender), 'read', blocks, () => readBlocks(blocks)),
    explain: ({ placed, spans }, sender) =>
      inTurn(askerOf(sender), 'explain', { placed, spans }, () => explainBlock(placed, spans)),
    cardStyle: () => cardStyle,
    report: (report, sender) => {
      const { tab, frame } = frameOf(sender);
      take(tab, frame, report);
    },
    card: (news, sender) => toAllFrames(frameOf(sender).tab, 'card', news),
    gone: (since, sender) => {
      dropAsker(askerOf(sender));
      const { tab, frame } = frameOf(sender);
      return drop(tab, frame, since);
    },
    turnOffSite: async (_, sender) => {
      const { tab, incognito } = frameOf(sender);
      const site = (await tabState(tab))?.site ?? siteOf(sender.tab?.url);
      if (site === null) return;
      await changeSettings((now) => ({ sites: withSite(site, false, now) }), incognito);
    },
    turnOffClaim: ({ claim }, sender) =>
      changeSettings(
        ({ claimsOff }) => ({ claimsOff: [...new Set([...claimsOff, claim])] }),
        frameOf(sender).incognito,
      ),
    openLibrary: async ({ anchor }) => {
      await browser.tabs.create({
        url: `${browser.runtime.getURL('/evidence.html')}#${encodeURIComponent(anchor)}`,
      });
    },
  });
  browser.tabs.onRemoved.addListener((tab) => {
    forgetTurns(tab);
    dropAll(tab);
    void forgetTab(tab);
  });
}
