import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  summary: string;
  class?: string;
  /** Made when it is opened for the first time. */
  children(): ComponentChildren;
}

/** A fold for what nobody searches in the page; with a hundred entries its content would weigh too much. */
export function LateDisclosure({ summary, class: more = '', children }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      class={`cn-more ${more}`}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{summary}</summary>
      {opened && <div class="cn-more-body">{children()}</div>}
    </details>
  );
}
