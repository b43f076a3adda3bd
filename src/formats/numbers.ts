// The number a text begins with: digits, or digits with a fraction and K, M, B as interfaces shorten them.

export interface LeadingNumber {
  readonly value: number;
  readonly length: number;
  /** The digits where nothing else but a sign was there, so that they could be cut in two. */
  readonly digits: string | null;
}

const SCALE = new Map([
  ['K', 1e3],
  ['M', 1e6],
  ['B', 1e9],
]);
const NUMBER = /^[-−]?\d{1,15}(?:\.\d{1,3})?/;

export function leadingNumber(text: string): LeadingNumber | null {
  const found = NUMBER.exec(text)?.[0];
  if (found === undefined) return null;
  const scale = SCALE.get(text[found.length] ?? '');
  const value = Number(found.replace('−', '-')) * (scale ?? 1);
  if (scale === undefined && found.includes('.')) return null;
  return {
    // `+ 0` turns -0 into 0.
    value: Math.round(value) + 0,
    length: found.length + (scale === undefined ? 0 : 1),
    digits: scale === undefined ? found : null,
  };
}

/** A text that is one number and nothing else. */
export function wholeNumber(text: string): number | null {
  const number = leadingNumber(text);
  return number && number.length === text.length ? number.value : null;
}

// The digits zero of scripts that interfaces count in.
const ZEROS = '٠۰०০๐០'.split('').map((zero) => zero.charCodeAt(0));

/** Digits of other scripts as 0 to 9; the length stays the same. */
export function plainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९০-৯๐-๙០-៩]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((from) => code >= from && code < from + 10) ?? code;
    return String(code - zero);
  });
}
