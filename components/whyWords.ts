import type { Why } from '../claims/recognise/types.ts';
import type { MessageKey } from './i18n.ts';

/** Rules of the recogniser that need a word of their own; the others speak through the words they found. */
const worded: Readonly<Record<string, MessageKey>> = {
  near: 'card.why.rule.near',
  cue: 'card.why.rule.cue',
  'spelled-out': 'card.why.rule.spelledOut',
  'names-its-people': 'card.why.rule.people',
  'names-its-patients': 'card.why.rule.people',
  'lack-beside': 'card.why.rule.lack',
  'part-of-a-list-of-vitamins': 'card.why.rule.list',
  answer: 'card.why.rule.answer',
  'study-link': 'card.why.rule.link',
};

/** What leads over to the words of a reason; null where nothing needs saying. */
export function whyWords({ decision, rule }: Pick<Why, 'decision' | 'rule'>): MessageKey | null {
  // What was weighed for a short name such as "MS" may also have spoken for another sense.
  return worded[rule] ?? (decision === 'mention' ? 'card.why.rule.weighed' : null);
}
