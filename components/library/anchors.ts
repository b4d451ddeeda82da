export const claimAnchor = (id: string): string => `claim-${id}`;
export const studyAnchor = (id: string): string => `study-${id}`;

/**
 * The element id that an address points at: `#claim-x`, `#study-x`, or the bare id of either.
 *
 * @param hash with its "#", as in `location.hash`
 * @returns null where it names nothing in the library
 */
export function anchorIn(
  hash: string,
  claims: ReadonlySet<string>,
  studies: ReadonlySet<string>,
): string | null {
  let name: string;
  try {
    name = decodeURIComponent(hash.slice(1));
  } catch {
    return null;
  }
  const claim = name.replace(/^claim-/, '');
  if (claims.has(claim)) return claimAnchor(claim);
  const study = name.replace(/^study-/, '');
  return studies.has(study) ? studyAnchor(study) : null;
}
