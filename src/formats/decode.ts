// Bytes into text: the encoding is told by a byte-order mark, by NUL bytes, or by being valid UTF-8.

const MAGIC: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a PDF file', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a zip archive (or a document packed as one)', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip archive', [0x1f, 0x8b]],
];

/** What windows-1252 has in place of the control characters 128 to 159; not every TextDecoder knows them. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Share of broken characters above which the bytes are not UTF-8. */
const BROKEN = 0.002;

/** What the first two bytes of a sign become when they are taken for signs of their own. */
const TWICE = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]/g;
/** One or two may be what somebody writes about encodings. */
const FEWEST = 3;

/** Throws an Error with a sentence for people where the bytes are no text. */
export function decode(bytes: Uint8Array): string {
  const kind = MAGIC.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte));
  if (kind) throw notText(`This is ${kind[0]}, not text`);
  const wide = wideEncoding(bytes);
  if (wide) return text(wide, bytes);
  if (bytes.includes(0)) throw notText('This is a binary file (it holds NUL bytes), not text');
  const found = text('utf-8', bytes, true);
  return found === null ? legacy(bytes) : onceEncoded(found);
}

/** `cafÃ©` into `café`: a text that was taken for windows-1252 and encoded again, where all of it reads as UTF-8 again. */
function onceEncoded(found: string): string {
  if ((found.match(TWICE)?.length ?? 0) < FEWEST) return found;
  const bytes = new Uint8Array(found.length);
  for (let i = 0; i < found.length; i++) {
    const code = found.charCodeAt(i);
    const byte = code < 256 ? code : WINDOWS.indexOf(found[i] ?? '') + 128;
    if (byte < 128 && code > 127) return found;
    bytes[i] = byte;
  }
  return text('utf-8', bytes, true) ?? found;
}

function legacy(bytes: Uint8Array): string {
  const loose = text('utf-8', bytes);
  const broken = loose.split('\u{FFFD}').length - 1;
  if (broken <= loose.length * BROKEN) return loose;
  if (controls(bytes) > bytes.length * 0.02) throw notText('This is a binary file, not text');
  return Array.from(bytes, (byte) => WINDOWS[byte - 128] ?? String.fromCharCode(byte)).join('');
}

function controls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) count++;
  return count;
}

/** UTF-16 by its mark or, without one, by NULs standing at every other place; null for all else. */
function wideEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const nuls = [0, 0];
  const seen = Math.min(bytes.length, 4096);
  for (let i = 0; i < seen; i++) if (bytes[i] === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (odd > seen * 0.2 && even === 0) return 'utf-16le';
  return even > seen * 0.2 && odd === 0 ? 'utf-16be' : null;
}

function text(encoding: string, bytes: Uint8Array): string;
function text(encoding: string, bytes: Uint8Array, fatal: true): string | null;
function text(encoding: string, bytes: Uint8Array, fatal = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes).replace(/^\u{FEFF}/u, '');
  } catch {
    return null;
  }
}

function notText(what: string): Error {
  return new Error(`${what}. Open the thread in a browser and save or copy its text.`);
}
