import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type en from './locales/en.json';

type Dotted<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Prefix}${K}`
    : T[K] extends { n: string } | { 1: string; n: string }
      ? `${Prefix}${K}`
      : Dotted<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** Every message of `locales/en.json`, nested names joined by dots. */
export type MessageKey = Dotted<typeof en>;

/** Looks a message up; `$1` … `$9` take the substitutions, a count picks the plural form. */
export interface Translate {
  (key: MessageKey, substitutions?: string[]): string;
  (key: MessageKey, count: number, substitutions?: string[]): string;
}

/** The way components get their words: entrypoints provide it, tests and the gallery provide a stand-in. */
export const I18n = createContext<Translate>((key: MessageKey) => key);

export const useT = (): Translate => useContext(I18n);
