// Holds how text is measured and broken: fitting lines, breaks where they may be, kinsoku, the ellipsis.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, counted } from '../../src/layout/clean.ts';
import { ruler } from '../../src/layout/metrics.ts';
import { runsRightToLeft } from '../../src/layout/script.ts';
import { wrap } from '../../src/layout/wrap.ts';
import { metrics } from './support.ts';

const rule = ruler(metrics);
const measure = { width: 132, face: 'text', size: 13.5, max: 50 } as const;
const lines = (text: string, more = {}) => wrap(text, { ...measure, ...more }, rule).map((line) => line.text);

describe('clean', () => {
  it('folds space and drops what cannot be shown or written', () => {
    expect(clean(' a\t\n b\u0000\u0007\ud800c\uffff\u202ed ')).toBe('a bcd');
  });

  it('sets commas by hand', () => {
    expect([counted(1, 'reply', 'replies'), counted(12345, 'claim')]).toEqual(['1\u00A0reply', '12,345\u00A0claims']);
  });
});

describe('wrap', () => {
  it('measures Inter as the browser does', () => {
    // getComputedTextLength in Chromium, with the same font file: 187.4.
    expect(Math.abs(rule.width('Bread belongs in the freezer', 'text', 14) - 187.4)).toBeLessThan(1);
  });

  it('breaks at spaces, after slashes and hyphens, never before a closing mark', () => {
    expect(lines('https://a.example/one/two-three (and four)')).toEqual([
      'https://a.example/',
      'one/two-three',
      '(and four)',
    ]);
    expect(lines('really?!')).toEqual(['really?!']);
  });

  it('breaks between ideographs, and keeps 。 and 」 with what they close', () => {
    const wrapped = lines('茶にミルクを入れる。「それは」淹れ方の問題です。');
    expect(wrapped.join('')).toBe('茶にミルクを入れる。「それは」淹れ方の問題です。');
    expect(wrapped.filter((line) => /^[。」、]|「$/.test(line))).toEqual([]);
  });

  it('cuts with an ellipsis, at a word where the word is short', () => {
    expect(lines('The swimming pool is closed on Mondays', { max: 1 })).toEqual(['The swimming …']);
    expect(lines('Teekesselreinigungsmittel', { max: 1 })[0]).toMatch(/^Teekesselrein\w*…$/);
  });

  it('cuts a word within a tight line, unless only a stump of it would stay', () => {
    const tight = { max: 1, tight: true };
    expect(lines('The swimming pavilion is closed', tight)).toEqual(['The swimming …']);
    expect(lines('The old swimmingpool is closed', tight)[0]).toMatch(/^The old swimmi\w*…$/);
  });

  it('loses no letter and never runs over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (wild) => {
        const text = clean(wild);
        const wrapped = wrap(text, measure, rule);
        expect(
          wrapped
            .map((line) => line.text)
            .join('')
            .replaceAll(' ', ''),
        ).toBe(text.replaceAll(' ', ''));
        for (const line of wrapped) expect(line.width).toBeLessThanOrEqual(measure.width);
      }),
    );
  });

  it('knows which way a text runs by its first letter', () => {
    expect([runsRightToLeft('1. שלום'), runsRightToLeft('Hello שלום'), runsRightToLeft('…')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
