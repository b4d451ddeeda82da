import type { ShownSource } from './types.ts';

type Author = NonNullable<ShownSource['author']>[number];

/** "Wade DT", or the name of a body as it is. */
export function shortName(author: Author): string {
  if ('literal' in author) return author.literal;
  const initials = author.given?.replace(/[^\p{Lu}]/gu, '');
  return initials ? `${author.family} ${initials}` : author.family;
}

/** "Wade DT, Young CA, et al." with at most `most` names; empty where no author is known. */
export function authorLine(source: ShownSource, most = 6): string {
  const all = source.author ?? [];
  const names = all.slice(0, most).map(shortName);
  const cut = all.length > most || source.custom.moreAuthors;
  return [...names, ...(cut && names.length > 0 ? ['et al'] : [])].join(', ');
}
