// Any text into one line that can be measured, wrapped and written into XML.

/** Folds white space and drops controls, lone surrogates, noncharacters, direction overrides and heaped-up marks. */
export function clean(text: string): string {
  return text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00AD\uFEFF\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .trim();
}

/** The first `length` units of a text, never half a surrogate pair. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

/** A count with its noun, never parted by a line break: "1 claim", "12,000 claims". Commas are set by hand, so that no locale decides. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)}\u00A0${count === 1 ? one : many}`;
}

export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
