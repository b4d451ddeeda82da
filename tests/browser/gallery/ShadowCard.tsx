import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import css from '../../../components/card.css?inline';
import { EvidenceCard } from '../../../components/EvidenceCard.tsx';
import { I18n } from '../../../components/i18n.ts';
import type { EvidenceCardProps } from '../../../components/types.ts';
import { english } from '../../unit/components/english.ts';

/** The card as pages get it: in a shadow root of its own. Open here, so that tests can look in. */
export function ShadowCard(props: EvidenceCardProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current === null) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    render(
      <I18n.Provider value={english}>
        <EvidenceCard {...props} />
      </I18n.Provider>,
      root,
    );
  });
  return <div ref={host} />;
}
