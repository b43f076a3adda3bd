// Who speaks on a small card and what into its lines: the claim in ink, and what the comment goes on to say in a lighter hand.
import { line, textRoom, words } from './draw.ts';
import type { Ruler } from './metrics.ts';
import type { Run, TextLine } from './scene.ts';
import { runsRightToLeft } from './script.ts';
import { ALONE, type Parts, partsOf, runOf, runsOf } from './small-parts.ts';
import { CARD, STYLES } from './spacing.ts';
import { fitted, wrap } from './wrap.ts';

/** From line to line. */
export const SMALL_LINE = 15;
/** Between the name and the words. */
const GAP = 7;
/** Share of a lone line that a name may take. */
const NAME_SHARE = 0.6;

interface Words {
  readonly text: string;
  /** What stands around it in the comment; shown where there are lines for it. */
  readonly before: string;
  readonly after: string;
  /** Whether the card is highlighted, where only ink can be read. */
  readonly lit: boolean;
}

interface Room {
  readonly x: number;
  readonly y: number;
  /** Where lines after the first begin. */
  readonly indent: number;
  /** Right end of the first line and of the others. */
  readonly right: number;
  readonly end: number;
  readonly lines: number;
}

interface Spoken {
  readonly texts: readonly TextLine[];
  readonly count: number;
}

export function spoken(author: string, said: Words, room: Room, rule: Ruler): Spoken {
  return room.lines > 1 ? onLines(author, said, room, rule) : onOne(author, said.text, room, rule);
}

const nameRun = (text: string): Run => ({ text, face: STYLES.oneAuthor.face, tone: STYLES.oneAuthor.tone });
/** Words may run into the padding at the end of a line that nothing else stands on. */
const spillOf = ({ right, end }: Room) => (right === end ? CARD.spill : 0);

/** One line: the name and the first words follow each other, so that no gap opens between them in any face. */
function onOne(author: string, text: string, room: Room, rule: Ruler): Spoken {
  const { x, right } = room;
  const spill = spillOf(room);
  // Short words leave their room to a long name.
  const free = right - x - GAP + spill - textRoom(text, STYLES.oneLine, rule);
  const most = Math.max((right - x) * NAME_SHARE, free);
  const name = fitted(author, { ...STYLES.oneAuthor, width: most, tight: true }, rule);
  const left = x + name.room + GAP;
  const { text: first } = fitted(text, { ...STYLES.oneLine, width: right - left + spill, tight: true }, rule);
  return { texts: firstLine(name.text, ALONE(first), { left, room, lit: true }, rule), count: 1 };
}

/** Several lines: the name is whole, unless it alone would be longer than a line. */
function onLines(author: string, said: Words, room: Room, rule: Ruler): Spoken {
  const { x, y, right, indent, end, lines: max } = room;
  const name = fitted(author, { ...STYLES.oneAuthor, width: right - x }, rule);
  const left = x + name.room + GAP;
  const first = Math.max(0, right - left + spillOf(room));
  const [start = ALONE(''), ...others] = wrapped(said, { first, width: end - indent + CARD.spill, max }, rule);
  const rtl = runsRightToLeft(said.text);
  const further = others.map((parts, index) => {
    const place = { x: rtl ? end : indent, y: y + (index + 1) * SMALL_LINE, rtl, box: [indent, end] as const };
    return line(runsOf(parts, said.lit), STYLES.oneLine, place, rule);
  });
  const texts = [...firstLine(name.text, start, { left, room, lit: said.lit }, rule), ...further];
  return { texts, count: 1 + others.length };
}

/** All that the comment says where there is room for it, else from the claim on. */
function wrapped(
  { before, text, after }: Words,
  room: { readonly first: number; readonly width: number; readonly max: number },
  rule: Ruler,
): readonly Parts[] {
  const linesOf = (...parts: Parts) => {
    // One line more than there may be tells what does not fit.
    const lines = wrap(parts.filter(Boolean).join(' '), { ...STYLES.oneLine, ...room, max: room.max + 1 }, rule);
    return lines.length > room.max ? null : partsOf(lines, parts);
  };
  const cut = (...parts: Parts) =>
    partsOf(wrap(parts.filter(Boolean).join(' '), { ...STYLES.oneLine, ...room }, rule), parts);
  // Two directions in one paragraph would change places.
  if ([before, text, after].some(runsRightToLeft)) return cut(...ALONE(text));
  return linesOf(before, text, after) ?? cut('', text, after);
}

interface Start {
  /** Where the words begin. */
  readonly left: number;
  readonly room: Room;
  readonly lit: boolean;
}

/** The name and the first words. */
function firstLine(
  name: string,
  parts: Parts,
  { left, room: { x, y, right }, lit }: Start,
  rule: Ruler,
): readonly TextLine[] {
  const said = parts.join('');
  if (!runsRightToLeft(said) && !runsRightToLeft(name)) {
    const gap = said ? [runOf('\u00A0 ', 'ink')] : [];
    const runs = [nameRun(name), ...gap, ...runsOf(parts, lit)];
    return [line(runs, STYLES.oneLine, { x, y, box: [x, right] }, rule)];
  }
  // Two directions in one line would change places.
  const rtl = runsRightToLeft(said);
  const who = words(name, STYLES.oneAuthor, { x, y, box: [x, left - GAP] }, rule);
  if (!said) return [who];
  return [who, line(runsOf(parts, lit), STYLES.oneLine, { x: rtl ? right : left, y, rtl, box: [left, right] }, rule)];
}
