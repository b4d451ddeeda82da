/** The part that we use; the package brings no types. */
declare module 'punycode/punycode.es6.js' {
  /** @throws {RangeError} for a name that no encoder would have written */
  export function toUnicode(name: string): string;
}
