// A WOFF font file into the TrueType file that is packed in it, for programs that read no web fonts.
import { inflateSync } from 'node:zlib';

const SIGNATURE = 0x774f4646;
const NAME = 0x6e616d65;
const HEADER = 44;
const ENTRY = 20;

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Buffer;
}

/**
 * See W3C "WOFF File Format 1.0", sections 3 to 5: each table stands in the file as it is, or deflated.
 * The font is named by its family alone, so that it is found by family and weight as in a style sheet.
 */
export function trueType(woff: Buffer, family: string): Buffer {
  if (woff.readUInt32BE(0) !== SIGNATURE) throw new RangeError('This is no WOFF file.');
  const count = woff.readUInt16BE(12);
  const packed = Array.from({ length: count }, (_, index) => tableAt(woff, HEADER + index * ENTRY));
  const tables = packed.map((table) => (table.tag === NAME ? { ...table, bytes: names(family) } : table));
  return Buffer.concat([directory(woff.readUInt32BE(4), tables), ...tables.map(({ bytes }) => padded(bytes))]);
}

function tableAt(woff: Buffer, at: number): Table {
  const [offset, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
  const stored = woff.subarray(offset, offset + packed);
  const bytes = packed < length ? inflateSync(stored) : stored;
  return { tag: woff.readUInt32BE(at), checksum: woff.readUInt32BE(at + 16), bytes };
}

/** A table with the names that programs look for: family, style, and the one for printers. */
function names(family: string): Buffer {
  const texts = new Map([
    [1, family],
    [2, 'Regular'],
    [6, family.replaceAll(' ', '')],
  ]);
  const head = Buffer.alloc(6 + 12 * texts.size);
  head.writeUInt16BE(texts.size, 2);
  head.writeUInt16BE(head.length, 4);
  const strings: Buffer[] = [];
  let offset = 0;
  for (const [index, [id, text]] of [...texts].entries()) {
    const bytes = Buffer.from(text, 'utf16le').swap16();
    // Windows, Unicode, English.
    for (const [place, value] of [3, 1, 0x409, id, bytes.length, offset].entries())
      head.writeUInt16BE(value, 6 + index * 12 + place * 2);
    strings.push(bytes);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...strings]);
}

/** The table directory of a TrueType file, with the numbers that help a binary search. */
function directory(flavour: number, tables: readonly Table[]): Buffer {
  const power = Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + 16 * tables.length);
  head.writeUInt32BE(flavour, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (tables.length - 2 ** power), 10);
  let offset = head.length;
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    for (const [place, value] of [tag, checksum, offset, bytes.length].entries())
      head.writeUInt32BE(value, 12 + index * 16 + place * 4);
    offset += padded(bytes).length;
  }
  return head;
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
