// A WOFF2 file into the advance width of each character it covers (tables head, hhea, hmtx and cmap only).
import { brotliDecompressSync } from 'node:zlib';

const KNOWN = ['cmap', 'head', 'hhea', 'hmtx'];
const [GLYF, LOCA, OWN_TAG] = [10, 11, 63];

export interface Advances {
  readonly units: number;
  readonly widths: ReadonlyMap<number, number>;
}

interface Table {
  readonly data: DataView;
  readonly transformed: boolean;
}

export function advances(file: Uint8Array): Advances {
  const tables = readTables(new DataView(file.buffer, file.byteOffset, file.byteLength));
  const { head, hhea, hmtx, cmap } = Object.fromEntries(tables);
  if (!head || !hhea || !hmtx || !cmap) throw new Error('A table is missing.');
  const count = hhea.data.getUint16(34);
  const advance = (glyph: number) => {
    const at = Math.min(glyph, count - 1);
    // The transformed table keeps all advances together behind one byte of flags.
    return hmtx.data.getUint16(hmtx.transformed ? 1 + at * 2 : at * 4);
  };
  const glyphs = readCmap(cmap.data);
  return {
    units: head.data.getUint16(18),
    widths: new Map([...glyphs].map(([char, glyph]) => [char, advance(glyph)])),
  };
}

function readTables(view: DataView): ReadonlyMap<string, Table> {
  let at = 48;
  const base128 = () => {
    let value = 0;
    for (let byte = 0x80; byte & 0x80; at++) {
      byte = view.getUint8(at);
      value = value * 128 + (byte & 0x7f);
    }
    return value;
  };
  const entries = Array.from({ length: view.getUint16(12) }, () => {
    const flags = view.getUint8(at++);
    const [index, version] = [flags & 0x3f, flags >> 6];
    const start = at;
    if (index === OWN_TAG) at += 4;
    const tag =
      index === OWN_TAG
        ? String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + start, 4))
        : KNOWN[index];
    const length = base128();
    const transformed = index === GLYF || index === LOCA ? version !== 3 : version !== 0;
    return { tag, transformed, length: transformed ? base128() : length };
  });
  const packed = new Uint8Array(view.buffer, view.byteOffset + at, view.getUint32(20));
  const plain = new Uint8Array(brotliDecompressSync(packed));
  const tables = new Map<string, Table>();
  let offset = 0;
  for (const { tag, transformed, length } of entries) {
    if (tag) tables.set(tag, { data: new DataView(plain.buffer, plain.byteOffset + offset, length), transformed });
    offset += length;
  }
  return tables;
}

function readCmap(view: DataView): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < view.getUint16(2); i++) {
    const at = view.getUint32(4 + i * 8 + 4);
    const format = view.getUint16(at);
    if (format === 12) readFormat12(view, at, glyphs);
    if (format === 4) readFormat4(view, at, glyphs);
  }
  return glyphs;
}

function readFormat12(view: DataView, at: number, glyphs: Map<number, number>): void {
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const [start, end, glyph] = [0, 4, 8].map((k) => view.getUint32(at + 16 + i * 12 + k)) as [number, number, number];
    for (let char = start; char <= end; char++) glyphs.set(char, glyph + char - start);
  }
}

function readFormat4(view: DataView, at: number, glyphs: Map<number, number>): void {
  const doubled = view.getUint16(at + 6);
  for (let i = 0; i < doubled; i += 2) {
    const end = view.getUint16(at + 14 + i);
    const start = view.getUint16(at + 16 + doubled + i);
    const delta = view.getUint16(at + 16 + 2 * doubled + i);
    const place = at + 16 + 3 * doubled + i;
    const range = view.getUint16(place);
    for (let char = start; char <= end && char < 0xffff; char++) {
      const glyph = range === 0 ? char : view.getUint16(place + range + 2 * (char - start));
      if (glyph !== 0) glyphs.set(char, (glyph + delta) & 0xffff);
    }
  }
}
