// The fonts a scene needs into @font-face rules with the files inside, within a budget of bytes.
import type { FontNeed, Scene } from '../layout/index.ts';
import { FONT_BUDGET } from './theme.ts';

/** Gives the bytes of a font file by its name ("inter-latin-400-normal.woff2"); undefined where it has none. */
export type FontSource = (file: string) => Uint8Array | undefined;

/** Names of the font files that a scene asks for, the most needed first. */
export const fontFiles = ({ fonts }: Scene): readonly string[] => fonts.map(({ file }) => file);

export function fontFaces({ fonts }: Scene, source: FontSource): string {
  let room = FONT_BUDGET;
  const rules: string[] = [];
  for (const font of fonts) {
    const bytes = source(font.file);
    if (!bytes || bytes.length > room) continue;
    room -= bytes.length;
    rules.push(fontFace(font, bytes));
  }
  return rules.join('\n');
}

function fontFace({ family, weight, range }: FontNeed, bytes: Uint8Array): string {
  const data = `data:font/woff2;base64,${base64(bytes)}`;
  return `@font-face{font-family:"${family}";font-weight:${weight};src:url(${data}) format("woff2");unicode-range:${range}}`;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const bits = (a << 16) | (b << 8) | c;
    parts.push(...[18, 12, 6, 0].map((shift) => LETTERS[(bits >> shift) & 63] ?? ''));
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return parts.join('').slice(0, parts.length - missing) + '='.repeat(missing);
}
