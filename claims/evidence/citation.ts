/** Citations as plain text, for pasting into a letter or an article. */
import { authorLine } from './authors.ts';
import type { ClaimEvidence, ShownSource } from './types.ts';

function dateOf(source: ShownSource): string {
  const parts = source.issued?.['date-parts'][0];
  return parts?.[0] === undefined ? '' : String(parts[0]);
}

/** "2002;73(3):246-249", with what is missing left out. */
function where(source: ShownSource): string {
  const issue = source.issue ? `(${source.issue})` : '';
  const volume = `${source.volume ?? ''}${issue}`;
  const page = source.page ? `:${source.page}` : '';
  const place = `${volume}${page}`;
  return [dateOf(source), place].filter((part) => part !== '').join(';');
}

function accessed(source: ShownSource): string {
  const day = source.accessed?.['date-parts'][0];
  const padded = day?.map((part) => String(part).padStart(2, '0')).join('-');
  return source.issued === undefined && padded ? `accessed ${padded}` : '';
}

function sentence(text: string): string {
  return text === '' || /[.!?]$/.test(text) ? text : `${text}.`;
}

/**
 * One study or official source in the style of medical journals: authors, title, journal, year,
 * volume, pages, link. What nobody saw is left out.
 */
export function citationOf(source: ShownSource): string {
  const status = source.custom.integrity.status;
  const alarm = status === 'retracted' || status === 'expression of concern';
  return [
    authorLine(source),
    source.title,
    source['container-title'] ?? source.publisher ?? '',
    [where(source), accessed(source)].filter((part) => part !== '').join(', '),
    alarm ? status.toUpperCase() : '',
  ]
    .map(sentence)
    .filter((part) => part !== '')
    .concat(source.URL)
    .join(' ');
}

/**
 * A claim's answer, reason and rating as a paragraph, followed by its sources, numbered.
 * @param rating how sure the answer is, and since when: sentences in the reader's language
 */
export function claimParagraph(evidence: ClaimEvidence, rating: readonly string[]): string {
  const { claim, sources } = evidence;
  const list = sources.map(({ source }, i) => `[${i + 1}] ${citationOf(source)}`);
  const body = [claim.question, claim.answer.text, claim.reason.text, ...rating].join(' ');
  return [body, '', ...list].join('\n');
}
