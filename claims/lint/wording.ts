/** Whether a sentence speaks as firmly as the evidence allows, cell by cell. */
import type { Certainty, Claim } from '../schema.ts';

type Direction = Claim['direction'];

interface Cell {
  /** One of these must be there. */
  needs?: RegExp;
  /** None of these may be there. */
  never: RegExp;
  /** What to write, for the person who reads the message. */
  write: string;
}

const hedge = String.raw`\b(?:may|might|maybe|perhaps|possibly|probably|likely)\b`;
const unknown = String.raw`\b(?:(?:do not|don['’]t) know (?:whether|if|how|what|why)|is not known|isn['’]t known|is unknown|are unknown|very uncertain)\b`;
const any = (...parts: string[]) => new RegExp(parts.join('|'), 'i');

/** Supported, mixed and limited answers follow GRADE's wording for their certainty. */
const byCertainty: Readonly<Record<Certainty, Cell>> = {
  high: {
    never: any(hedge, unknown),
    write: 'say it plainly ("does", "is", "contain"), without "may" or "probably"',
  },
  moderate: {
    needs: /\b(?:probably|likely)\b/i,
    never: any(String.raw`\b(?:may|might|maybe|perhaps|possibly)\b`, unknown),
    write: 'say "probably" or "likely"',
  },
  low: {
    needs: /\b(?:may|might)\b/i,
    never: any(String.raw`\b(?:probably|likely|proves?|proven|certainly)\b`, unknown),
    write: 'say "may"',
  },
  'very low': {
    needs: new RegExp(unknown, 'i'),
    never: any(String.raw`\b(?:may|might|probably|likely|proves?|proven)\b`),
    write: 'say "we don\'t know whether"',
  },
};

const unsupported: Cell = {
  needs: /\b(?:has|have) not been shown\b|\b(?:hasn|haven)['’]t been shown\b/i,
  never: any(hedge, String.raw`\b(?:does not|doesn['’]t|cannot|can['’]t)\b`),
  write: 'say "has not been shown to", never "may" and never "does not"',
};

const refuted: Cell = {
  needs: /\b(?:does not|do not|doesn['’]t|don['’]t|is not|are not|isn['’]t|aren['’]t)\b/i,
  never: any(hedge, unknown),
  write: 'say "does not", never "may"',
};

function cellFor(direction: Direction, certainty: Certainty): Cell {
  if (direction === 'unsupported') return unsupported;
  if (direction === 'refuted') return refuted;
  return byCertainty[certainty];
}

/** What is too strong in a phrase, or null: it need not say how sure we are, but may not overstate. */
export function overstated(
  phrase: string,
  direction: Direction,
  certainty: Certainty,
): string | null {
  const cell = cellFor(direction, certainty);
  const bad = cell.never.exec(phrase);
  return bad ? `"${bad[0]}" does not fit ${direction}, ${certainty}: ${cell.write}` : null;
}

/**
 * What is wrong with the strength of a sentence, or null. Every answer, and the answer of each
 * part, is measured: supported, mixed and limited claims follow their certainty; unsupported ones
 * say "has not been shown to"; refuted ones say "does not".
 */
export function wordingFault(
  sentence: string,
  direction: Direction,
  certainty: Certainty,
): string | null {
  const bad = overstated(sentence, direction, certainty);
  if (bad) return bad;
  const cell = cellFor(direction, certainty);
  if (cell.needs && !cell.needs.test(sentence)) {
    return `too firm or too vague for ${direction}, ${certainty}: ${cell.write}`;
  }
  return null;
}
