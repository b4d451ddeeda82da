import { useContext, useId, useState } from 'preact/hooks';
import { CardActionRow } from './CardActionRow.tsx';
import { CardBody } from './CardBody.tsx';
import { CardHeader } from './CardHeader.tsx';
import { useT } from './i18n.ts';
import { Switcher } from './Switcher.tsx';
import { Tokens } from './tokens.ts';
import type { EvidenceCardProps } from './types.ts';

export type { CardActions, EvidenceCardProps, FoundClaim, Theme } from './types.ts';

/**
 * The card: a labelled, non-modal dialog about the claims of one sentence. It needs no page around
 * it and knows no browser; `tokens.css` and `card.css` must be in the same tree.
 */
export function EvidenceCard(props: EvidenceCardProps) {
  const { found, evidence, version, today, actions, pinned = false, textSize, theme } = props;
  const t = useT();
  const headingId = useId();
  const tokens = useContext(Tokens);
  const [wanted, setAt] = useState(0);
  const at = Math.min(wanted, Math.max(0, found.length - 1));
  const shown = found[at];
  const ready = shown === undefined ? undefined : evidence?.[shown.claim];
  return (
    <div
      class="cn-card"
      // The page around may speak another language.
      lang={t('terms.locale')}
      data-theme={theme}
      style={{ [`${tokens}base`]: `${(16 * textSize) / 100}px` }}
    >
      {/* Scrolls inside the frame: a scroll bar would fill the frame's round corners. */}
      <div
        class="cn-card-scroll"
        role="dialog"
        aria-modal="false"
        aria-labelledby={headingId}
        aria-busy={evidence === null}
        tabIndex={-1}
      >
        <CardHeader title={ready?.claim.title ?? ''} pinned={pinned} actions={actions} />
        <Switcher at={at} of={found.length} onMove={setAt} />
        <div class="cn-card-body">
          {shown === undefined || ready === undefined ? (
            <p id={headingId} class="cn-loading">
              {t(evidence === null ? 'card.loading' : 'card.missing')}
            </p>
          ) : (
            <CardBody
              key={shown.claim}
              found={shown}
              evidence={ready}
              version={version}
              today={today}
              actions={actions}
              headingId={headingId}
            />
          )}
        </div>
        {ready === undefined ? null : (
          <CardActionRow key={shown?.claim} evidence={ready} version={version} actions={actions} />
        )}
      </div>
    </div>
  );
}
