import type { Document } from './read/documents.ts';

export const report = (_documents: Document[], _json: boolean): string => '';
