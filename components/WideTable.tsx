import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  head: readonly string[];
  /** The rows. */
  children: ComponentChildren;
}

/** A table that scrolls sideways in a box of its own where the window is narrow. */
export function WideTable({ label, head, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <section class="table" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
