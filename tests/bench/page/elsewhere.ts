/** What runs beside the bench's page, as the extension's background runs beside pages: it reads blocks. */
import { bundledKnowledge } from '../../../claims/recognise/bundled.ts';
import { createRecogniser, recogniser } from '../../../claims/recognise/index.ts';
import type { Recogniser } from '../../../claims/recognise/recogniser.ts';
import { readBlocks } from '../../../entrypoints/background/reading.ts';
import { grown } from './grown.ts';

/** What the page sends, with a port for the answer. */
export interface Question {
  /** As JSON, which is what becomes of a message between parts of an extension. */
  blocks: string;
  /** Whether to read with a dataset a hundred times as large. */
  isGrown: boolean;
}

let large: Recogniser | undefined;

addEventListener('message', async ({ data, ports }: MessageEvent<Question>) => {
  if (data.isGrown) large ??= createRecogniser(grown(bundledKnowledge()));
  const by = data.isGrown && large ? large : recogniser;
  ports[0]?.postMessage(JSON.stringify(await readBlocks(JSON.parse(data.blocks), by)));
});
