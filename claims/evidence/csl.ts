import type { ShownSource } from './types.ts';

/** CSL-JSON: the sources as they are, our facts under `custom`, as a list that managers import. */
export function toCsl(sources: readonly ShownSource[]): string {
  return `${JSON.stringify(sources, null, 2)}\n`;
}
