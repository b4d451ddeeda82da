/** The English messages as a `Translate`, for tests and the gallery: what the browser's own i18n answers. */
import type { Translate } from '../../../components/i18n.ts';
import en from '../../../components/locales/en.json';

type Message = string | { 1?: string; n?: string } | undefined;

function find(key: string): Message {
  let at: unknown = en;
  for (const name of key.split('.')) {
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined;
  }
  return at as Message;
}

/** Unknown keys answer with an empty text, as `browser.i18n.getMessage` does. */
export const english: Translate = (
  key: string,
  countOrWords?: number | string[],
  words?: string[],
): string => {
  const count = typeof countOrWords === 'number' ? countOrWords : undefined;
  const fill = words ?? (Array.isArray(countOrWords) ? countOrWords : [String(count ?? '')]);
  const message = find(key);
  const text =
    typeof message === 'object' ? ((count === 1 ? message[1] : undefined) ?? message.n) : message;
  if (typeof text !== 'string') return '';
  return text.replace(/\$([1-9])/g, (_, place: string) => fill[Number(place) - 1] ?? '');
};
