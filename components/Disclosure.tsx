import type { ComponentChildren } from 'preact';

interface Props {
  summary: string;
  children: ComponentChildren;
  open?: boolean;
}

/** More on demand: a native `<details>`, so find-in-page, keys and screen readers know it. */
export function Disclosure({ summary, children, open = false }: Props) {
  return (
    <details class="cn-more" open={open}>
      <summary>{summary}</summary>
      <div class="cn-more-body">{children}</div>
    </details>
  );
}
