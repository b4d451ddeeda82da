/** Typed messages between the parts of the extension. The tables are in `messages.ts`. */
import { type Browser, browser } from 'wxt/browser';
import { Later } from './later.ts';
import type { ToBackground, ToFrame } from './messages.ts';

/** What one entry of a table sends and gets back. */
type Body<Entry> = Entry extends [infer Sent, unknown] ? Sent : never;
type Answer<Entry> = Entry extends [unknown, infer Got] ? Got : never;

/** One function a message; it may answer later. */
export type Handlers<Table> = {
  [Name in keyof Table]: (
    body: Body<Table[Name]>,
    sender: Browser.runtime.MessageSender,
  ) => Answer<Table[Name]> | Promise<Answer<Table[Name]>>;
};

/** What a listener answers when it failed: an error itself does not travel. */
interface Fault {
  fault: string;
  /** Whether it was a `Later`. */
  later: boolean;
}

function opened<T>(answer: T | Fault): T {
  if (typeof answer === 'object' && answer !== null && 'fault' in answer)
    throw new (answer.later ? Later : Error)(answer.fault);
  return answer as T;
}

/** Rejects when nobody listens, or the extension was updated or removed under an open page. */
export async function toBackground<Name extends keyof ToBackground>(
  name: Name,
  body: Body<ToBackground[Name]>,
): Promise<Answer<ToBackground[Name]>> {
  return opened(await browser.runtime.sendMessage({ to: 'background', name, body }));
}

/** Milliseconds after which a question is put once more, and then given up. */
const usual = [4000, 16_000];

/**
 * The same for questions, which can be put twice: a worker that dies in the middle of one may never
 * say so. A late answer to the first counts.
 */
export async function askBackground<Name extends keyof ToBackground>(
  name: Name,
  body: Body<ToBackground[Name]>,
  patience: readonly number[] = usual,
): Promise<Answer<ToBackground[Name]>> {
  const asked: Promise<Answer<ToBackground[Name]>>[] = [];
  let reason: unknown;
  for (const ms of patience) {
    asked.push(toBackground(name, body));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Later('no answer from the background')), ms);
    });
    try {
      return await Promise.race([Promise.any(asked), late]);
    } catch (error) {
      reason = error instanceof AggregateError ? error.errors.at(-1) : error;
    } finally {
      clearTimeout(timer);
    }
  }
  throw reason;
}

/** @param frame frame id; 0 is the top page. @throws when that frame has no page script */
export async function toFrame<Name extends keyof ToFrame>(
  tab: number,
  frame: number,
  name: Name,
  body: Body<ToFrame[Name]>,
): Promise<Answer<ToFrame[Name]>> {
  const message = { to: 'frame', name, body };
  return opened(await browser.tabs.sendMessage(tab, message, { frameId: frame }));
}

/** The same to every frame of a tab; a tab without our script is no error. */
export async function toAllFrames<Name extends keyof ToFrame>(
  tab: number,
  name: Name,
  body: Body<ToFrame[Name]>,
): Promise<void> {
  await browser.tabs.sendMessage(tab, { to: 'frame', name, body }).catch(() => undefined);
}

/**
 * Answers messages until `signal` aborts. Messages for another part, of an unknown name or from
 * another extension are left alone.
 */
function listen<Table>(
  to: 'background' | 'frame',
  handlers: Partial<Handlers<Table>>,
  signal?: AbortSignal,
): void {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (answer?: unknown) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id || typeof message !== 'object' || message === null) return;
    const { to: whom, name, body } = message as { to?: unknown; name?: unknown; body?: unknown };
    if (whom !== to || typeof name !== 'string' || !Object.hasOwn(handlers as object, name)) return;
    const handler = (handlers as Record<string, (body: unknown, sender: unknown) => unknown>)[name];
    (async () => handler?.(body, sender))().then(respond, (error) =>
      respond({ fault: String(error), later: error instanceof Later } satisfies Fault),
    );
    // Not a promise: Chromium takes one as an answer only since lately. So the answer may come later.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => {
    try {
      browser.runtime.onMessage.removeListener(listener);
    } catch {
      // The extension is gone, and its events with it.
    }
  });
}

export const listenInBackground = (handlers: Handlers<ToBackground>): void =>
  listen<ToBackground>('background', handlers);

/** Some of the messages to a frame: several parts can each listen to their own. */
export const listenInFrame = (handlers: Partial<Handlers<ToFrame>>, signal: AbortSignal): void =>
  listen<ToFrame>('frame', handlers, signal);
