import type { CDPSession, Page } from 'puppeteer-core';
import type { Card } from './card.ts';

interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: { value?: unknown };
  name?: { value?: unknown };
  childIds?: string[];
}

async function chromiumTree(session: CDPSession): Promise<string[]> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as {
    nodes: AxNode[];
  };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (node: AxNode): void => {
    const role = String(node.role?.value ?? '');
    const name = String(node.name?.value ?? '');
    // Boxes without meaning, and the letters that make up a text.
    if (!node.ignored && !/^(generic|InlineTextBox|none)$/.test(role))
      lines.push(`${role} "${name}"`);
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child);
    }
  };
  const dialog = nodes.find(({ role, ignored }) => !ignored && role?.value === 'dialog');
  if (dialog) walk(dialog);
  return lines;
}

/**
 * The accessibility tree of an open card, one line `role "name"` a node, in reading order.
 * Chromium tells its own. Firefox gives none to its driver: there it is what its elements say of
 * themselves, which leaves out what the browser would add.
 */
export async function axTree(page: Page, card: Card): Promise<string[]> {
  if (page.browser().process()?.spawnfile.includes('firefox') !== true)
    return chromiumTree(await page.createCDPSession());
  return card.run((root) => {
    const roles: Record<string, string> = {
      BUTTON: 'button',
      A: 'link',
      H2: 'heading',
      H3: 'heading',
      SUMMARY: 'DisclosureTriangle',
      TEXTAREA: 'textbox',
      UL: 'list',
      LI: 'listitem',
    };
    const oneLine = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
    const lines: string[] = [];
    const walk = (node: Node): void => {
      if (node instanceof Text) {
        if (oneLine(node.data) !== '') lines.push(`StaticText "${oneLine(node.data)}"`);
        return;
      }
      if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return;
      if (node instanceof HTMLElement && !node.checkVisibility()) return;
      const role = node.getAttribute('role') ?? roles[node.tagName];
      const by = node.getAttribute('aria-labelledby');
      const label =
        by === null ? node.getAttribute('aria-label') : root.getElementById(by)?.textContent;
      const own =
        role === 'dialog' || role === 'list' || role === 'listitem' ? '' : node.textContent;
      if (role) lines.push(`${role} "${oneLine(label ?? own)}"`);
      for (const child of node.childNodes) walk(child);
    };
    for (const dialog of root.querySelectorAll('[role="dialog"]')) walk(dialog);
    return lines;
  });
}
