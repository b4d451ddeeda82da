/** The part of citation-js that the tests use; it brings no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string | object);
    data: unknown[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
