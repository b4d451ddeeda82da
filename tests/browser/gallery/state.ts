import type { ComponentChildren } from 'preact';

/** One component in one state. */
export interface State {
  id: string;
  what: string;
  show: ComponentChildren;
}
