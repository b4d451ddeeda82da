import { type Translate, useT } from '../i18n.ts';
import { listed } from '../listed.ts';
import { siteName } from '../siteName.ts';
import type { FileProblem, SitesOutcome } from './types.ts';

function words(outcome: SitesOutcome, t: Translate): string {
  switch (outcome.kind) {
    case 'added':
      return t('options.sites.added', [siteName(outcome.site, t)]);
    case 'removed':
      return t('options.sites.removed', [siteName(outcome.site, t)]);
    case 'not-a-site':
      return t('options.sites.notASite', [outcome.typed]);
    case 'imported':
      return importWords(outcome, t);
    case 'bad-file':
      return t('options.sites.badFile');
  }
}

function importWords({ added, changed }: { added: number; changed: number }, t: Translate): string {
  if (added + changed === 0) return t('options.sites.importedNothing');
  const parts = [
    ...(added > 0 ? [t('options.sites.importedAdded', added)] : []),
    ...(changed > 0 ? [t('options.sites.importedChanged', changed)] : []),
  ];
  return t('options.sites.imported', [listed(parts, t)]);
}

const atMost = 6;

function problemWords(problem: FileProblem, t: Translate): string {
  switch (problem.kind) {
    case 'not-json':
      return t('options.file.notJson');
    case 'not-sites':
      return t('options.file.notSites');
    case 'version':
      return t('options.file.version');
    case 'no-version':
      return t('options.file.noVersion');
    case 'bad-site':
      return t('options.file.badSite', [problem.name]);
    case 'bad-rule':
      return t('options.file.badRule', [problem.name]);
    case 'both-rules':
      return t('options.file.bothRules', [siteName(problem.name, t)]);
  }
}

function Problems({ problems }: { problems: readonly FileProblem[] }) {
  const t = useT();
  const rest = problems.length - atMost;
  return (
    <ul>
      {problems.slice(0, atMost).map((problem) => {
        const said = problemWords(problem, t);
        return <li key={said}>{said}</li>;
      })}
      {rest > 0 && <li>{t('options.file.more', rest)}</li>}
    </ul>
  );
}

/** Says what the last action on the site list did, also to a screen reader. */
export function Outcome({ outcome }: { outcome: SitesOutcome | null }) {
  const t = useT();
  return (
    <div role="status" class="outcome">
      {outcome === null ? null : <p>{words(outcome, t)}</p>}
      {outcome?.kind === 'bad-file' && <Problems problems={outcome.problems} />}
    </div>
  );
}
