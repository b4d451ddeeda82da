/** The knowledge that ships with Claimnote. Kept as text until the first block that needs it. */
import concepts from '../data/frames/concepts.json?raw';
import grammar from '../data/frames/grammar.json?raw';
import lexicon from '../data/frames/lexicon.json?raw';
import models from '../data/models.json?raw';
import senses from '../data/sense-model.json?raw';
import studyNames from '../data/study-names.json?raw';
import type { ClaimFrames, Grammar, Knowledge, TopicData } from './knowledge.ts';
import type { ModelData } from './model.ts';
import type { ModelsData } from './models.ts';
import type { StudyNames } from './study-names.ts';

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

/** A value worked out when it is first asked for. */
function lazily<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
}

/** The bundled data, each part parsed when it is first asked for: most pages need the topics only. */
export function bundledKnowledge(): Knowledge {
  const parsed = {
    topics: lazily(() => Object.values(topics).map((raw): TopicData => JSON.parse(raw))),
    lexicon: lazily((): Knowledge['lexicon'] => JSON.parse(lexicon)),
    concepts: lazily((): Knowledge['concepts'] => JSON.parse(concepts)),
    claims: lazily(() => Object.values(claims).map((raw): ClaimFrames => JSON.parse(raw))),
    models: lazily((): ModelsData => JSON.parse(models)),
    senses: lazily((): ModelData => JSON.parse(senses)),
    grammar: lazily((): Grammar => JSON.parse(grammar)),
    studies: lazily((): StudyNames => JSON.parse(studyNames)),
  };
  return {
    get topics() {
      return parsed.topics();
    },
    get lexicon() {
      return parsed.lexicon();
    },
    get concepts() {
      return parsed.concepts();
    },
    get claims() {
      return parsed.claims();
    },
    get models() {
      return parsed.models();
    },
    get senses() {
      return parsed.senses();
    },
    get grammar() {
      return parsed.grammar();
    },
    get studies() {
      return parsed.studies();
    },
  };
}
