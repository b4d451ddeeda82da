/** What frames report, gathered: a page of a thousand frames is written down a few times a second, not a thousand. */
import type { FrameReport, Since } from '../shared/messages.ts';
import { dropReport, keepReports } from '../shared/session.ts';
import { Seldom } from './seldom.ts';

type Reports = Map<number, FrameReport & Since>;

/** The last one of each frame, by tab. */
const waiting = new Map<number, Reports>();

const keep = new Seldom((tab) => {
  const reports = waiting.get(tab);
  waiting.delete(tab);
  // Where the store takes nothing more, the popup knows less.
  if (reports) keepReports(tab, reports).catch(() => undefined);
});

/** Keeps a report, soon. */
export function take(tab: number, frame: number, report: FrameReport & Since): void {
  const reports: Reports = waiting.get(tab) ?? new Map();
  reports.set(frame, report);
  waiting.set(tab, reports);
  keep.want(tab);
}

/** Drops what a document told that is going away. */
export function drop(tab: number, frame: number, gone: Since): Promise<void> {
  const reports = waiting.get(tab);
  if (reports?.get(frame)?.since === gone.since) reports.delete(frame);
  return dropReport(tab, frame, gone);
}

/** Drops all that waits for a closed tab. */
export const dropAll = (tab: number): void => void waiting.delete(tab);
