// A row's plan into the lines above its text: id, author, what it does, and at the right what was done to it.
import { type Style, textRoom, words } from './draw.ts';
import type { Label } from './labels.ts';
import { type HeadLine, noteOf } from './note.ts';
import type { RowPlan } from './rows.ts';
import type { Badge, RelationTone, TextLine } from './scene.ts';
import { CARD, LABEL_LINE, STYLES } from './spacing.ts';
import type { View } from './view.ts';
import { fitted } from './wrap.ts';

export interface RowSpace {
  readonly y: number;
  readonly width: number;
  readonly maxLines: number;
  /** What is shown at the head of a card that has no header row. */
  readonly author: string | null;
  readonly votes: string;
  /** The comment's number, for a row that has no name of its own. */
  readonly called: string;
  readonly hrefOf: (label: Label) => string | null;
}

export interface RowHead {
  readonly texts: readonly TextLine[];
  readonly badges: readonly Badge[];
  /** Height of the line of each relation. */
  readonly lineOf: ReadonlyMap<string, number>;
  /** Baseline of the last line. */
  readonly y: number;
  /** Whether there is more than the id. */
  readonly any: boolean;
}

const MOST_LABELS = 4;
/** Between what stands on one line, beside the room for wider faces. */
const APART = 8;

export function labelLines(plan: RowPlan, space: RowSpace, view: View): RowHead {
  const names = nameTexts(plan, space, space.y + 15, view);
  const right = space.width - CARD.pad;
  const labels = plan.labels.slice(0, MOST_LABELS).map((label) => ({ label, style: styleOf(label) }));
  const ways = [true, false].map((together) => {
    const put = placed(labels, { ...names, right, y: space.y + 15, together }, view);
    return { put, note: noteOf(plan, put.lines, right, view) };
  });
  // The fewest lines, then the longest words of what others did.
  const [best] = ways.sort((a, b) => a.note.y - b.note.y || a.note.shortened - b.note.shortened);
  if (!best) return { texts: names.texts, badges: [], lineOf: new Map(), y: space.y + 15, any: false };
  const { put, note } = best;
  const texts = put.places.map(({ label, style, x, y }) =>
    words(
      fitted(label.shown, { ...style, width: right - x + CARD.spill }, view.rule).text,
      style,
      { x, y, box: [x, right], href: space.hrefOf(label) },
      view.rule,
    ),
  );
  const linked = put.places.flatMap(({ label: { link, tone }, y }) => (link ? [{ link, tone, y: y - 4 }] : []));
  return {
    texts: [...names.texts, ...texts, ...(note.text ? [note.text] : [])],
    badges: linked.map(({ link, tone, y }) => ({ x: 0, y, tone: tone as RelationTone, doubt: link.doubt })),
    lineOf: new Map(linked.map(({ link, y }) => [link.id, y])),
    y: note.y,
    any: plan.labels.length > 0 || note.text !== null || space.author !== null,
  };
}

/** What is not certain is said in a lighter hand. */
const styleOf = ({ tone, doubt }: Label): Style => ({ ...STYLES.label, face: doubt ? 'text' : 'bold', tone });

interface Styled {
  readonly label: Label;
  readonly style: Style;
}

interface LabelSpace {
  readonly left: number;
  readonly start: number;
  readonly right: number;
  readonly y: number;
  /** Whether what needs no sign of its own may share a line. */
  readonly together: boolean;
}

/** Labels under each other: each relation that has a sign on the border needs a line of its own. */
function placed(labels: readonly Styled[], { left, start, right, y, together }: LabelSpace, { rule }: View) {
  const lines: HeadLine[] = [{ y, end: start }];
  const places = labels.map(({ label, style }, index) => {
    const room = textRoom(label.shown, style, rule);
    const last = lines[lines.length - 1] ?? { y, end: start };
    const fits = last.end + room <= right + CARD.spill;
    // Only a long name leaves no room for the first.
    const shares = index === 0 ? fits || start === left : together && label.link === null && fits;
    const at = shares ? last : { y: last.y + LABEL_LINE, end: left };
    const next = { y: at.y, end: at.end + room + APART };
    lines.splice(shares ? -1 : lines.length, shares ? 1 : 0, next);
    return { label, style, x: at.end, y: at.y };
  });
  return { places, lines };
}

/** Id, author and votes; `left` is where further lines begin, `start` where the first one goes on. */
function nameTexts({ claim, level }: RowPlan, { author, votes, called, width }: RowSpace, y: number, { rule }: View) {
  const texts: TextLine[] = [];
  let left: number = CARD.text + level * CARD.indent;
  const own = claim?.name ?? (author === null ? '' : called);
  if (own) {
    texts.push(words(own, STYLES.id, { x: CARD.pad, y }, rule));
    left = Math.max(left, CARD.pad + textRoom(own, STYLES.id, rule) + 4);
  }
  if (author === null) return { texts, left, start: left };
  const most = width - CARD.pad - left - (votes ? textRoom(votes, STYLES.meta, rule) + 4 : 0);
  const name = fitted(author, { ...STYLES.smallAuthor, width: most }, rule);
  texts.push(words(name.text, STYLES.smallAuthor, { x: left, y, box: [left, left + most] }, rule));
  const start = left + name.room + 4;
  if (!votes) return { texts, left, start };
  const count = words(votes, STYLES.meta, { x: start, y }, rule);
  return { texts: [...texts, count], left, start: start + textRoom(votes, STYLES.meta, rule) + APART };
}
