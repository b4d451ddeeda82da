import { Component, type ComponentChildren } from 'preact';

interface Props {
  /** Hidden and shown again without being drawn anew. */
  hidden?: boolean;
  children(): ComponentChildren;
}

class Once extends Component<Pick<Props, 'children'>> {
  override shouldComponentUpdate(): boolean {
    return false;
  }
  override render({ children }: Pick<Props, 'children'>): ComponentChildren {
    return children();
  }
}

/**
 * Draws its content once, because the dataset never changes while the page is open: with a
 * hundred entries and more, each key typed into the search would redraw them all.
 */
export function Still({ hidden = false, children }: Props) {
  return (
    <div hidden={hidden}>
      <Once>{children}</Once>
    </div>
  );
}
