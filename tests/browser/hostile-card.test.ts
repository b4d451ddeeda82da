import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import {
  cardGone,
  findCard,
  hover,
  insertedElement,
  leave,
  markup,
  settled,
  spotOf,
  stored,
  until,
} from './harness.ts';
import { anew, cardOn, claim, marked, openPage, paragraph, staysClosed } from './hostile-page.ts';

/** Runs a page's code on our host as soon as it is there. */
const onHost = (code: string): string =>
  `<script>addEventListener('DOMContentLoaded', () => new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const host of addedNodes)
      if (host.nodeType === 1 && host.hasAttribute('popover')) { ${code} }
  }).observe(document, { childList: true, subtree: true }));</script>`;

inBothBrowsers('the card on a page that fights it', (bench) => {
  it('shows no tooltip of the page', async () => {
    const page = await openPage(bench, paragraph);
    await marked(page, /cures/);
    await page.evaluate(() => {
      document.documentElement.title = 'Proven cure';
    });
    const card = await cardOn(page, 'cures');
    const title = await card.run((root) =>
      root.querySelector('[role="dialog"]')?.closest('[title]')?.getAttribute('title'),
    );
    expect(title).toBe('');
    await page.close();
  });

  it('opens again after the page took it away, and leaves nothing behind', async () => {
    const page = await openPage(bench, paragraph, {
      head: onHost('host.remove(); window.taken = (window.taken ?? 0) + 1;'),
    });
    await marked(page, /cures/);
    const before = await markup(page);
    const taken = () => page.evaluate(() => (window as unknown as { taken?: number }).taken ?? 0);
    for (const times of [1, 2]) {
      await hover(page, 'cures');
      await until(async () => (await taken()) >= times);
      await leave(page);
    }
    await cardGone(page);
    expect(await markup(page)).toBe(before);
  });

  it('closes when the pointer leaves, also where the page moved it', async () => {
    const page = await openPage(bench, paragraph, {
      head: onHost('if (host.parentNode !== document.body) document.body.append(host);'),
    });
    await marked(page, /cures/);
    await cardOn(page, 'cures');
    await leave(page);
    await cardGone(page);
    expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
  });

  it('leaves nothing behind where the page moves it while it opens', async () => {
    const page = await openPage(bench, '', {
      head: anew(
        'addEventListener("beforetoggle", ({ target }) => target.parentNode === document.body || document.body.append(target), true)',
      ),
    });
    await marked(page, /cures/);
    await cardOn(page, 'cures');
    await leave(page);
    await cardGone(page);
    expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
  });

  it('is seen whatever the page says about its looks', async () => {
    const page = await openPage(bench, paragraph, {
      head: `${onHost('host.hidePopover(); host.hidden = true; host.style.cssText = "display: none !important; opacity: 0 !important; visibility: hidden !important; transform: scale(0) !important; clip-path: inset(50%) !important";')}
        <style>div[popover], html > div { display: none !important; opacity: 0 !important; position: absolute !important } * { --cn-ink: red !important; --cn-paper: red !important; --cn-max-block-size: 3px !important }</style>`,
    });
    await marked(page, /cures/);
    const card = await cardOn(page, 'cures');
    const seen = await card.run((root) => {
      const dialog = root.querySelector('[role="dialog"]') as Element;
      const { width, height } = dialog.getBoundingClientRect();
      const { opacity, visibility, transform, clipPath } = getComputedStyle(root.host);
      const { color } = getComputedStyle(dialog);
      return { width, height, opacity, visibility, transform, clipPath, color };
    });
    expect(seen).toMatchObject({
      opacity: '1',
      visibility: 'visible',
      transform: 'none',
      clipPath: 'none',
    });
    expect(seen.width).toBeGreaterThan(250);
    expect(seen.height).toBeGreaterThan(100);
    expect(seen.color).not.toBe('rgb(255, 0, 0)');
  });

  it("can be clicked above a cover with the highest z-index and inside the page's own dialog", async () => {
    const page = await openPage(
      bench,
      `${paragraph}<div style="position:fixed;inset:0;z-index:2147483647;pointer-events:none;background:#0001"></div>
      <dialog id="d"><p>Methylcobalamin reverses multiple sclerosis.</p></dialog>`,
    );
    await marked(page, /cures/);
    const over = await cardOn(page, 'cures');
    await over.press(/close/i);
    await cardGone(page);
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#d')?.showModal());
    const within = await until(() => cardOn(page, 'reverses', 3_000));
    await within.press(/close/i);
    await cardGone(page);
    expect(await page.evaluate(() => document.querySelector<HTMLDialogElement>('#d')?.open)).toBe(
      true,
    );
  });

  it('lies below a dialog that the page opens over it, and is gone when the reader comes back', async () => {
    const page = await openPage(
      bench,
      `${paragraph}<dialog id="d" style="inset:0;width:90vw;height:90vh"><button>Well</button></dialog>`,
    );
    await marked(page, /cures/);
    await cardOn(page, 'cures');
    const { x, y } = await page.evaluate(() => {
      document.querySelector<HTMLDialogElement>('#d')?.showModal();
      document.querySelector('button')?.addEventListener('click', () => {
        document.querySelector<HTMLDialogElement>('#d')?.close();
      });
      return (document.querySelector('button') as Element).getBoundingClientRect().toJSON();
    });
    await page.mouse.click(x + 5, y + 5);
    expect(await page.$eval('#d', (dialog) => (dialog as HTMLDialogElement).open)).toBe(false);
    await leave(page);
    await cardGone(page);
    await page.close();
  });

  it('is opened by no event that a script made', async () => {
    const page = await openPage(bench, `<p tabindex="0">${claim}</p>`);
    await marked(page, /cures/);
    const { x, y } = await spotOf(page, 'cures');
    await page.evaluate(
      (clientX, clientY) => {
        const target = document.querySelector('p') as HTMLElement;
        const init = {
          clientX,
          clientY,
          screenX: clientX,
          screenY: clientY,
          bubbles: true,
          composed: true,
          cancelable: true,
          button: 0,
          pointerType: 'mouse',
          isPrimary: true,
        };
        for (let i = 0; i < 5; i++) {
          for (const type of [
            'pointerover',
            'pointerenter',
            'pointermove',
            'pointerdown',
            'pointerup',
            'click',
          ])
            target.dispatchEvent(new PointerEvent(type, { ...init, screenX: clientX + i }));
          target.dispatchEvent(new PointerEvent('pointerdown', { ...init, pointerType: 'touch' }));
          for (const type of ['mouseover', 'mousemove', 'mousedown', 'mouseup', 'click'])
            target.dispatchEvent(new MouseEvent(type, init));
        }
        target.click();
        getSelection()?.collapse(target.firstChild, 14);
        for (const key of ['Enter', 'E', 'e'])
          for (const type of ['keydown', 'keypress', 'keyup'])
            target.dispatchEvent(
              new KeyboardEvent(type, {
                key,
                altKey: key !== 'Enter',
                shiftKey: key === 'E',
                bubbles: true,
                composed: true,
              }),
            );
        postMessage({ to: 'frame', name: 'goto', body: { key: 1, open: true } }, '*');
        postMessage(
          { to: 'frame', name: 'selection', body: { text: document.body.innerText } },
          '*',
        );
      },
      x,
      y,
    );
    expect(await staysClosed(page)).toBe(true);
  });

  it('is pressed, typed into and closed by no event that a script made', async () => {
    const page = await openPage(bench, paragraph);
    await marked(page, /cures/);
    const card = await cardOn(page, 'cures');
    await until(async () => (await card.text()).length > 100);
    const before = await card.text();
    const settings = JSON.stringify(await stored(bench.on, 'local'));
    await page.evaluate(() => {
      const host = document.querySelector('[popover]') as HTMLElement;
      const init = { bubbles: true, composed: true, cancelable: true };
      for (const target of [host, document, window, document.documentElement]) {
        for (const type of [
          'pointermove',
          'pointerdown',
          'pointerup',
          'pointerleave',
          'click',
          'mousedown',
        ])
          target.dispatchEvent(
            new PointerEvent(type, { ...init, clientX: 1, clientY: 1, screenX: 7 }),
          );
        for (const key of ['Escape', 'Enter', ' ', 'Tab', 'x'])
          target.dispatchEvent(new KeyboardEvent('keydown', { ...init, key }));
        target.dispatchEvent(new InputEvent('input', { ...init, data: 'x' }));
        target.dispatchEvent(new Event('fullscreenchange', init));
      }
      host.click();
      host.focus();
      host.innerHTML = '<b>Buy now</b>';
      document.execCommand('insertText', false, 'Buy now');
    });
    // A script inside the root, as Firefox lets a page be one.
    await card.run((root) => {
      for (const button of root.querySelectorAll('button')) button.click();
    });
    expect(await findCard(page)).not.toBeNull();
    expect(await card.text()).toBe(before);
    expect(JSON.stringify(await stored(bench.on, 'local'))).toBe(settings);
  });

  it('shows no word that the page wrote into it', async () => {
    const page = await openPage(bench, paragraph, {
      head: `<script>
        const write = (node) => {
          const root = node instanceof Node ? node.getRootNode() : null;
          if (!(root instanceof ShadowRoot)) return;
          window.reached = true;
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          for (let text = walker.nextNode(); text; text = walker.nextNode()) text.data = 'Buy now';
        };
        for (const type of ['pointermove', 'pointerover', 'mousemove', 'mouseover', 'mousedown', 'click', 'focusin', 'keydown'])
          addEventListener(type, (event) => {
            for (const name of ['target', 'relatedTarget', 'originalTarget', 'explicitOriginalTarget', 'rangeParent', 'fromElement', 'toElement'])
              try { write(event[name]); } catch {}
            event.composedPath().forEach(write);
            write(getSelection().anchorNode);
          }, true);
      </script>`,
    });
    await marked(page, /cures/);
    const card = await cardOn(page, 'cures');
    await until(async () => (await card.text()).length > 100);
    const { x, y } = await card.middle('p');
    await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 8, { steps: 3 });
    await page.mouse.up();
    const reached = await page.evaluate(
      () => (window as unknown as { reached?: true }).reached === true,
    );
    // Chromium gives nothing away; Firefox does, and the card that was written in is gone.
    const after = await until(async () => {
      const open = await findCard(page);
      const words = open === null ? '' : await open.text();
      return words.includes('Buy now') ? null : { open: open !== null };
    });
    expect(after.open).toBe(!reached);
    if (bench.name === 'chromium') expect(reached).toBe(false);
  });

  it('takes no press while the page moves it, and takes it once it rests', async () => {
    const page = await openPage(
      bench,
      `<div style="height:60px"></div>${paragraph}<div style="height:2000px"></div>`,
    );
    await marked(page, /cures/);
    const card = await cardOn(page, 'cures');
    await until(async () => (await card.text()).length > 100);
    await page.evaluate(() => {
      const gap = document.querySelector('div') as HTMLElement;
      let step = 0;
      const move = () => {
        if (document.title === 'rest') return;
        step += 1;
        gap.style.height = `${60 + (step % 2)}px`;
        requestAnimationFrame(move);
      };
      move();
    });
    const close = '[aria-label="Close"]';
    const { x, y } = await card.middle(close);
    await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.click(x, y);
    expect(await settled(async () => (await findCard(page)) !== null)).toBe(true);
    await page.evaluate(() => {
      document.title = 'rest';
    });
    await until(async () => {
      await page.mouse.click(x, y);
      return (await findCard(page)) === null || null;
    });
  });

  // What a page can do with a node of the card, where it gets hold of one, that changes no text of ours:
  // in Firefox, after it wrote itself anew and so listens before us.
  it.each([
    [
      'hides its words behind a root of its own',
      "root.querySelector('.cn-answer').attachShadow({ mode: 'open' }).textContent = 'Proven cure'",
    ],
    ['makes it transparent', "root.querySelector('.cn-place').style.opacity = '0'"],
    ['lets a movement hide it', 'node.animate({ opacity: [0, 0] }, 1e9)'],
    ['puts its styles aside', 'root.adoptedStyleSheets[1].disabled = true'],
    ['keeps its styles for print', "root.adoptedStyleSheets[0].media.mediaText = 'print'"],
  ])('is away where the page %s', async (_, act) => {
    const page = await openPage(bench, '', {
      head: anew(`addEventListener('pointermove', (event) => {
        const node = event.originalTarget ?? event.composedPath()[0];
        const root = node instanceof Node ? node.getRootNode() : null;
        if (window.reached || !(root instanceof ShadowRoot)) return;
        window.reached = true;
        ${act};
      }, true)`),
    });
    await marked(page, /cures/);
    // A page that has just written itself anew may be read once more under the pointer.
    const card = await until(() => cardOn(page, 'cures', 3_000));
    await until(async () => (await card.text()).length > 100);
    const { x, y } = await card.middle('.cn-answer');
    await page.mouse.move(x, y, { steps: 4 });
    const reached = () => page.evaluate(() => 'reached' in window);
    if (bench.name === 'firefox') {
      await until(reached, { what: 'a node of the card in the hands of the page' });
      await until(async () => (await findCard(page)) === null, { what: 'no card' });
      return;
    }
    expect(await reached()).toBe(false);
    expect(await findCard(page)).not.toBeNull();
  });

  it("shows the page's words as words, never as HTML", async () => {
    const words = `Vitamin B12 cures multiple sclerosis &lt;img src=x onerror="document.title='run'"&gt;&lt;script&gt;document.title='run'&lt;/script&gt; in all patients.`;
    const page = await openPage(bench, `<p>${words}</p>`);
    await marked(page, /cures/);
    const before = await markup(page);
    const card = await cardOn(page, 'cures');
    await until(async () => (await card.text()).length > 100);
    expect(await card.run((root) => root.querySelectorAll('img, script, iframe').length)).toBe(0);
    expect(await page.title()).toBe('A page');
    expect(insertedElement(before, await markup(page))).toMatch(/^<div popover="manual"><\/div>$/);
  });
});
