import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';
import type { PlacedBlock } from '../../../claims/recognise/index.ts';
import { blocksAround, type PageBlock } from '../../../entrypoints/content/blocks.ts';
import { isClosed } from '../../../entrypoints/content/names.ts';

const marker = { heading: '# ', item: '- ', text: '' } as const;

/** The text nodes that the page side would read, in document order. */
function* readable(element: Element): Generator<Text> {
  for (const node of element.childNodes) {
    if (node.nodeType === 3) yield node as Text;
    else if (node.nodeType === 1 && !isClosed(node as Element)) yield* readable(node as Element);
  }
}

/** linkedom's own `href` throws on a malformed escape, and a saved page has no address to resolve by. */
function plainLinks(document: Document): void {
  for (const link of document.querySelectorAll('a[href]'))
    Object.defineProperty(link, 'href', { value: link.getAttribute('href') ?? '' });
}

function pageBlocks(html: string): PageBlock[] {
  // parse5 reads tag soup as browsers do; linkedom, which makes the tree, wants every tag in its place.
  const { document } = parseHTML(serialize(parse(html)));
  plainLinks(document);
  const seen = new Set<Text>();
  const blocks: PageBlock[] = [];
  for (const text of readable(document.documentElement)) {
    if (seen.has(text) || text.data.trim() === '') continue;
    for (const block of blocksAround(text)) {
      for (const { node } of block.pieces) seen.add(node);
      blocks.push(block);
    }
    seen.add(text);
  }
  return blocks;
}

/**
 * Reads a saved page by the rules of the page side. The text is its blocks, one a line, with the
 * markers that texts for `recognise` have; a line break within a block stands in it as a space.
 */
export function blocksOfHtml(html: string): { text: string; blocks: PlacedBlock[] } {
  let text = '';
  const blocks: PlacedBlock[] = [];
  for (const block of pageBlocks(html)) {
    if (text !== '') text += '\n';
    text += marker[block.kind];
    blocks.push({ block, offset: text.length });
    text += block.text.replaceAll('\n', ' ');
  }
  return { text, blocks };
}
