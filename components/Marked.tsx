import { useLayoutEffect, useRef } from 'preact/hooks';

export type Look = 'line-1' | 'line-2' | 'tint-1' | 'tint-2';

/**
 * Words marked as they would be on a web page: by the same highlight and the same style sheet
 * (`highlight.css`), so a sample cannot drift from the real thing. Null: unmarked.
 */
export function Marked({ look, children }: { look: Look | null; children: string }) {
  const words = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const text = words.current?.firstChild;
    if (!(text instanceof Text) || look === null) return;
    const range = new StaticRange({
      startContainer: text,
      startOffset: 0,
      endContainer: text,
      endOffset: text.length,
    });
    const highlight = CSS.highlights.get(look) ?? new Highlight();
    highlight.add(range);
    CSS.highlights.set(look, highlight);
    return () => {
      highlight.delete(range);
    };
  }, [look, children]);
  return <span ref={words}>{children}</span>;
}
