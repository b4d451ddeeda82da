import { browser } from 'wxt/browser';
import { datasetVersion, evidenceFor } from '../../claims/evidence/evidence.ts';
import { EvidenceCard, type FoundClaim, type Theme } from '../../components/EvidenceCard.tsx';
import { libraryLink } from '../../components/libraryLink.ts';
import { today } from './today.ts';

interface Props {
  found?: FoundClaim;
  theme: Theme;
  textSize: number;
  onClose?: (() => void) | undefined;
}

const plain: FoundClaim = { claim: 'b12-food-sources' };
const nothing = () => {};

/** The real card outside a page, to try it or to look at it; its switches switch nothing. */
export function SampleCard({ found = plain, theme, textSize, onClose = nothing }: Props) {
  const evidence = evidenceFor(found.claim, today());
  return (
    <EvidenceCard
      found={[found]}
      evidence={evidence === null ? {} : { [found.claim]: evidence }}
      version={datasetVersion}
      today={today()}
      theme={theme}
      textSize={textSize}
      actions={{
        copy: (text) => navigator.clipboard.writeText(text),
        openLibrary: (anchor) => void browser.tabs.create({ url: libraryLink(anchor) }),
        turnOffClaim: nothing,
        turnOffSite: nothing,
        close: onClose,
      }}
    />
  );
}
