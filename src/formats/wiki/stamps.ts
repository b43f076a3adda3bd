// A talk page into the times that end its signatures: "13:06, 8 July 2019 (UTC)" as each language's wiki writes it.
import { type Moment, momentOf } from '../moments.ts';

export interface Stamp {
  /** Offsets of its first character and after its last one. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly moment: Moment | null;
}

const ZONE = /\((?:\p{L}[\p{L}\s]{1,7}|UTC\s?[+−-]\d{1,2}(?::\d\d)?)\)/gu;
const REACH = 160;
/** White space between the time and its zone, where a text browser breaks the row. */
const GAP = 80;
const TIME = /\d{1,2}(?:[:.]|h|時|时)\d{2}(?:min)?/.source;
const WORD = /(?:\p{L}{1,6}\.?\s{1,80})?/u.source;
const MONTH = /[\p{L}\p{M}\d]{1,14}/u.source;
/** "13:06, 8. Juli 2019", "13h06min de 8 de julho de 2019"; "8 juli 2019 kl. 13.06"; "2019年7月8日 (月) 13:06", "2019. július 8., 13:06". */
const FORMS = [
  new RegExp(`${TIME}[,،]?\\s{1,80}${WORD}\\d{1,2}\\.?\\s{1,80}${WORD}${MONTH}\\.?\\s{1,80}${WORD}\\d{4}$`, 'u'),
  new RegExp(`\\b\\d{1,2}\\.?\\s{1,80}${WORD}${MONTH}\\.?\\s{1,80}${WORD}\\d{4},?\\s{1,80}${WORD}${TIME}$`, 'u'),
  new RegExp(
    `\\d{4}(?:年|년|\\.)\\s{0,80}${MONTH}\\.?\\s{0,80}\\d{0,2}(?:日|일|\\.)?,?\\s{0,80}(?:\\([^()]{1,4}\\))?\\s{0,80}${TIME}$`,
    'u',
  ),
];

export function stampsIn(text: string): readonly Stamp[] {
  return Array.from(text.matchAll(ZONE)).flatMap(({ 0: zone, index }) => {
    const near = text.slice(Math.max(0, index - GAP - REACH), index);
    const before = near.trimEnd();
    const gap = near.length - before.length;
    if (gap > GAP) return [];
    const found = FORMS.map((form) => form.exec(before.slice(-REACH))?.[0]).find((time) => time !== undefined);
    if (found === undefined) return [];
    const end = index + zone.length;
    return [
      { start: index - gap - found.length, end, text: found.replace(/\s+/g, ' '), moment: momentIn(found, zone) },
    ];
  });
}

/** Only months that English names are known here. */
function momentIn(text: string, zone: string): Moment | null {
  const time = /\d{1,2}:\d{2}/.exec(text)?.[0];
  const date = /\d{1,2}\.?\s+\p{L}{3,12}\.?\s+\d{4}/u.exec(text)?.[0].replace(/[.\s]+/g, ' ');
  return time === undefined || date === undefined || !zone.includes('(UTC)') ? null : momentOf(`${date} ${time} UTC`);
}
