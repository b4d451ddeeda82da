import type { TopicData } from './knowledge.ts';

/**
 * One expression that is true of every text that holds a name of a topic. It looks for the rarest
 * piece of each name, as the data's `hints` give it.
 */
export function prefilter(topics: readonly TopicData[]): (text: string) => boolean {
  const hints = topics.flatMap((t) => t.hints ?? []);
  const expression = new RegExp(hints.join('|'));
  return (text) => expression.test(text);
}
