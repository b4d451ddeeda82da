import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long, the longest first; the rest follow in the order that vitest would choose. */
const long = ['pages-popup', 'page-ways-in', 'pages-access', 'page-card', 'life', 'card-stays'];

const place = ({ moduleId }: TestSpecification): number => {
  const at = long.findIndex((name) => moduleId.endsWith(`/browser/${name}.test.ts`));
  return at === -1 ? long.length : at;
};

/** Begins with what takes longest, so that no worker idles while another does that at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.sort((a, b) => place(a) - place(b));
  }
}
