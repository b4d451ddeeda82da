import type { Slow } from './slow.ts';

/** Signs taken at once; four make three bytes. */
const stride = 1 << 14;

/** Newer browsers have it: twenty times as fast as a script that runs for the first time. */
const { fromBase64: native } = Uint8Array as { fromBase64?(text: string): Uint8Array };

function decode(text: string): Uint8Array {
  if (native) return native.call(Uint8Array, text);
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
  return bytes;
}

/** The bytes of a base64 text, piece by piece. */
export function* fromBase64(text: string): Slow<Uint8Array<ArrayBuffer>> {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let at = 0; at < text.length; at += stride) {
    bytes.set(decode(text.slice(at, at + stride)), (at / 4) * 3);
    yield;
  }
  return bytes;
}

/** The other way. */
export function toBase64(bytes: Uint8Array): string {
  let raw = '';
  for (const byte of bytes) raw += String.fromCharCode(byte);
  return btoa(raw);
}
