import { useT } from '../i18n.ts';
import { EvidenceLink } from './EvidenceLink.tsx';
import { JumpButton } from './JumpButton.tsx';
import type { Sentence } from './profile.ts';
import { verdictWords } from './verdictWords.ts';

interface Props {
  sentences: Sentence[];
  goTo(frame: number, key: number): void;
}

/** Every sentence that makes a known claim: a button that shows it on the page, its verdict and its answer. */
export function FoundList({ sentences, goTo }: Props) {
  const t = useT();
  return (
    <ul class="found">
      {sentences.map(({ frame, words, claims }) => (
        <li key={`${frame} ${claims[0]?.key}`}>
          <JumpButton words={words} onPress={() => goTo(frame, claims[0]?.key ?? 0)} />
          {claims.map(({ key, evidence, verdict }) => (
            <div class="finding" key={key}>
              <strong class="verdict">{t(verdictWords[verdict ?? 'asks'])}</strong>
              <p>{evidence.claim.answer.text}</p>
              <EvidenceLink evidence={evidence} />
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
