/** Checks that each number in a text also stands in the record of a source that the text cites. */
import type { Product, Source } from '../schema.ts';

const names =
  /\b(?:vitamins?\s+)?(?:B-?\d{1,2}|D\d|K\d|CD\d+|NG\d+|CG\d+)\b|\b503[AB]\b|\bphase\s+\d\b/gi;
const number = /(?<![\p{L}\d])[-−]?\d+(?:,\d{3})*(?:\.\d+)?/gu;
const share = /\b(\d+)\s+(?:in|of|out of)\s+(?:every\s+)?(\d+(?:,\d{3})*)\b/g;

function sizeOf(text: string): number {
  return Math.abs(Number(text.replaceAll(',', '').replace('−', '-')));
}

/** The numbers in a text as absolute values; names such as B12 and NG220 are no numbers. */
export function numbersIn(text: string): number[] {
  const plain = text
    .replace(names, ' ')
    // The month of "2018-12-18" may stand as a word in the record.
    .replace(/\b(\d{4})-\d{2}-(\d{2})\b/g, '$1 and $2')
    .replace(/(\d)\s*[-–]\s*(?=\d)/g, '$1 to ');
  return (plain.match(number) ?? []).map(sizeOf);
}

/** All numbers of a record, whatever field they stand in. */
function numbersOf(record: unknown): number[] {
  if (typeof record === 'number') return [Math.abs(record)];
  if (typeof record === 'string') return numbersIn(record);
  if (Array.isArray(record)) return record.flatMap(numbersOf);
  if (record && typeof record === 'object') return Object.values(record).flatMap(numbersOf);
  return [];
}

type Told = Pick<Source, 'custom'> & Partial<Source>;

function toldBy(source: Told): unknown {
  const { seen: _, ...custom } = source.custom;
  return [custom, source.issued, source.title, source.number, source.volume, source.page];
}

/** Percentages of a record as shares of 1, to check "1 in 5" against "20 %" or 7 of 35. */
function sharesOf(records: readonly unknown[]): number[] {
  const text = JSON.stringify(records);
  const per = [...text.matchAll(/(\d+(?:\.\d+)?)\s?(?:%|per cent|percent)/g)].map(
    (m) => Number(m[1]) / 100,
  );
  const counts = [...text.matchAll(/"count":(\d+),"of":(\d+)/g)].map(
    (m) => Number(m[1]) / Number(m[2]),
  );
  const said = [...text.matchAll(/(\d+) of (?:the )?(\d+)/g)].map(
    (m) => Number(m[1]) / Number(m[2]),
  );
  return [...per, ...counts, ...said];
}

/**
 * The numbers in a text that no cited record holds, as they were written.
 *
 * "1 in 5" is right where a record holds a share within two points of it.
 *
 * @param sources the records that the text cites
 * @param products product records that the text may draw on (the FDA row)
 */
export function numbersWithoutSource(
  text: string,
  sources: readonly Told[],
  products: readonly Product[] = [],
): string[] {
  const records = [
    ...sources.map(toldBy),
    ...products.map(({ seen: _, ...told }) => told as unknown),
  ];
  const held = new Set(numbersOf(records));
  const shares = sharesOf(records);
  const rest = text.replace(share, (whole, a: string, b: string) => {
    const value = sizeOf(a) / sizeOf(b);
    return shares.some((s) => Math.abs(s - value) <= 0.02) ? ' ' : whole;
  });
  return numbersIn(rest)
    .filter((n) => !held.has(n))
    .map(String);
}
