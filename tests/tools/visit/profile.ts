import type { Protocol } from 'puppeteer-core';

export interface Cost {
  /** Main-thread time with our script on the stack, in milliseconds. */
  total: number;
  /** The longest time without a break, in milliseconds. */
  longest: number;
}

/** The nodes of a profile below which our script runs, with everything it calls. */
function ourNodes(nodes: Protocol.Profiler.ProfileNode[], address: string): Set<number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const add = (id: number): void => {
    if (ours.has(id)) return;
    ours.add(id);
    for (const child of byId.get(id)?.children ?? []) add(child);
  };
  for (const { id, callFrame } of nodes) if (callFrame.url.startsWith(address)) add(id);
  return ours;
}

/**
 * What scripts from an address cost, from a CPU profile. What they call counts as theirs.
 *
 * @param address such as `chrome-extension://…`
 */
export function costOf(
  { nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile,
  address: string,
): Cost {
  const ours = ourNodes(nodes, address);
  const collector = new Set(
    nodes
      .filter(({ callFrame }) => callFrame.functionName === '(garbage collector)')
      .map(({ id }) => id),
  );
  let total = 0;
  let longest = 0;
  let slice = 0;
  for (const [index, sample] of samples.entries()) {
    // Each sample stands until the next one; deltas are in microseconds before the sample.
    const time = (timeDeltas[index + 1] ?? 0) / 1000;
    // Memory tidied up in the midst of our work is our doing and no break in it.
    if (ours.has(sample) || (slice > 0 && collector.has(sample))) {
      total += time;
      slice += time;
      longest = Math.max(longest, slice);
    } else slice = 0;
  }
  return { total, longest };
}
