// What mail encodes to pass through old wires into text: quoted-printable, base64, and words in headers (RFC 2045, 2047).

const ENCODED_WORD = /=\?([\w-]{1,40})(?:\*[\w-]{0,20})?\?([BbQq])\?([^?\s]{0,300})\?=/g;

/** A header's value with its encoded words read; white space between two of them is no part of the text. */
export function headerText(value: string): string {
  return value
    .replace(/\?=\s{1,20}=\?/g, '?==?')
    .replace(ENCODED_WORD, (_, charset: string, how: string, text: string) =>
      how.toLowerCase() === 'b' ? fromBase64(text, charset) : fromQuoted(text.replaceAll('_', ' '), charset),
    );
}

/** Lines end as they did; a `=` at a line's end joins it with the next. */
export function fromQuoted(text: string, charset: string): string {
  return text.replace(/=[ \t]{0,80}\n/g, '').replace(/(?:=[0-9A-Fa-f]{2})+/g, (bytes) =>
    decoded(
      Uint8Array.from(bytes.slice(1).split('='), (hex) => Number.parseInt(hex, 16)),
      charset,
    ),
  );
}

/** Whatever is no base64 is left out, as the standard asks; a cut text gives what was there. */
export function fromBase64(text: string, charset: string): string {
  const clean = text.replace(/[^A-Za-z0-9+/]/g, '');
  const whole = clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0));
  return decoded(
    Uint8Array.from(atob(whole), (char) => char.charCodeAt(0)),
    charset,
  );
}

function decoded(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
