// Bytes of every encoding a saved thread may come in, and of files that are no text.
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/formats/index.ts';

const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));
const text = '• Zoë 😀 – 5 days ago\n';
const swapped = (given: Uint8Array) => new Uint8Array(Buffer.from(given).swap16());

describe('decode', () => {
  it('should read UTF-8 with and without a byte-order mark', () => {
    expect(decode(bytes(text, 'utf8'))).toBe(text);
    expect(decode(bytes(`\u{FEFF}${text}`, 'utf8'))).toBe(text);
  });

  it('should read UTF-16 of both byte orders by its mark', () => {
    expect(decode(bytes(`\u{FEFF}${text}`, 'utf16le'))).toBe(text);
    expect(decode(swapped(bytes(`\u{FEFF}${text}`, 'utf16le')))).toBe(text);
  });

  it('should read UTF-16 without a mark by its NUL bytes', () => {
    expect(decode(bytes('plain text', 'utf16le'))).toBe('plain text');
    expect(decode(swapped(bytes('plain text', 'utf16le')))).toBe('plain text');
  });

  it('should read eight-bit text as windows-1252', () => {
    expect(decode(new Uint8Array([0x93, 0x5a, 0x6f, 0xeb, 0x94]))).toBe('“Zoë”');
  });

  it('should undo a second encoding of the whole text', () => {
    const twice = bytes(Buffer.from(text.repeat(2), 'utf8').toString('latin1'), 'utf8');
    expect(decode(twice)).toBe(text.repeat(2));
    expect(decode(bytes('â€¢ Tea â€“ a CafÃ© table', 'utf8'))).toBe('• Tea – a Café table');
  });

  it('should leave a text that only mentions a wrong encoding', () => {
    expect(decode(bytes('Why is it CafÃ© and not Café? Ã© and Ã¨ too.', 'utf8'))).toContain('CafÃ©');
    expect(decode(bytes('It prints Ã© for me.', 'utf8'))).toContain('Ã©');
  });

  it('should read nothing as an empty text', () => {
    expect(decode(new Uint8Array())).toBe('');
  });

  it.each([
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ['PDF', [...Buffer.from('%PDF-1.7')]],
    ['zip', [0x50, 0x4b, 3, 4, 0, 0]],
    ['JPEG', [0xff, 0xd8, 0xff, 0xe0]],
    ['NUL', [65, 0, 0, 0, 66, 67, 0]],
    ['binary', [0xff, 1, 2, 3, 0xfe, 4, 5]],
  ])('should say that %s is no text', (kind, given) => {
    expect(() => decode(new Uint8Array(given))).toThrow(new RegExp(`${kind}.*not text`));
  });
});
