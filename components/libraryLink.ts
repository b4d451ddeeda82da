/** Address of the library page within the extension, at `claim-<id>` or `study-<id>` where given. */
export const libraryLink = (anchor?: string): string =>
  anchor === undefined ? 'evidence.html' : `evidence.html#${encodeURIComponent(anchor)}`;
