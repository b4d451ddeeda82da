/** The knowledge that ships with Claimnote. Kept as text until the first block that needs it. */
import concepts from '../data/frames/concepts.json?raw';
import lexicon from '../data/frames/lexicon.json?raw';
import studyNames from '../data/study-names.json?raw';
import type { ClaimFrames, Knowledge, TopicData } from './knowledge.ts';

const topics = import.meta.glob<string>('../data/topics/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const claims = import.meta.glob<string>('../data/frames/claims/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Parses the bundled data. */
export function bundledKnowledge(): Knowledge {
  return {
    topics: Object.values(topics).map((raw): TopicData => JSON.parse(raw)),
    lexicon: JSON.parse(lexicon),
    concepts: JSON.parse(concepts),
    claims: Object.values(claims).map((raw): ClaimFrames => JSON.parse(raw)),
    studies: JSON.parse(studyNames),
  };
}
