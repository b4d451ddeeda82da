/** The library where selected words were looked up in vain. */
export const nothingKnown = 'evidence.html?nothing-known';

/** Address of the library page within the extension, at `claim-<id>` or `study-<id>` where given. */
export const libraryLink = (anchor?: string): string =>
  anchor === undefined ? 'evidence.html' : `evidence.html#${encodeURIComponent(anchor)}`;
