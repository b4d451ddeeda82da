/** JSON Schema of the dataset's files, so that editors can complete and check them. */
import { z } from 'zod';
import { approvals, claim, source } from '../schema.ts';

const files = {
  claim: ['Claim or overview', claim],
  study: ['Study or official source (CSL-JSON)', source],
  approvals: ['Products, label rules and MS drugs', approvals],
} as const;

/** File name (in `claims/data/schema/`) and schema, of each kind of file. */
export function jsonSchemas(): { name: string; schema: object }[] {
  return Object.entries(files).map(([name, [title, shape]]) => ({
    name: `${name}.schema.json`,
    schema: { title: `Claimnote: ${title}`, ...z.toJSONSchema(shape) },
  }));
}
