/**
 * When this document came up (milliseconds since the epoch). A frame's process may be older than a
 * sleep of the machine: then its `performance.timeOrigin` is behind by as much.
 */
export const since = Math.floor(Math.max(performance.timeOrigin, Date.now() - performance.now()));
