// A node into the header of its card: disc with monogram, name, host where it fits, number, votes and age at the right.
import { figure, textRoom, words } from './draw.ts';
import type { MapNode } from './nodes.ts';
import type { Figure, TextLine } from './scene.ts';
import { CARD, STYLES } from './spacing.ts';
import type { View } from './view.ts';
import { votesOf } from './votes.ts';
import { fitted, type Line } from './wrap.ts';

const BASE = 22.5;
const NAME = 36;
/** Room that number, votes and age may take. */
const MOST_META = 200;

export function headerFigure(node: MapNode, width: number, view: View): Figure {
  const { rule } = view;
  const right = width - CARD.pad;
  const texts: TextLine[] = [];
  const style =
    node.author === null ? { ...STYLES.author, face: 'text' as const, tone: 'muted' as const } : STYLES.author;
  const who = node.author ?? (node.deleted ? 'deleted' : 'name not shown');
  const meta = metaOf(node, right - NAME - 8 - textRoom(who, style, rule), view);
  const room = right - meta.room - 8;
  const name = fitted(who, { ...style, width: room - NAME }, rule);
  texts.push(words(name.text, style, { x: NAME, y: BASE, box: [NAME, room] }, rule));
  const host = node.instance === null ? '' : `@${node.instance}`;
  const at = NAME + name.room + 4;
  if (host && at + textRoom(host, STYLES.meta, rule) <= room) {
    texts.push(words(host, STYLES.meta, { x: at, y: BASE, box: [at, room] }, rule));
  }
  if (meta.text)
    texts.push(words(meta.text, STYLES.meta, { x: right, y: BASE, anchor: 'end', box: [room, right] }, rule));
  const disc = discOf(node.author, 20, 18, view);
  return figure({ discs: disc.discs, texts: [...disc.texts, ...texts] });
}

/** Number, votes and age; the age goes first where they would cut the name. */
function metaOf(node: MapNode, free: number, { rule }: View): Line {
  const { called, when } = node;
  const ways = [[called, votesOf(node), when], [called, votesOf(node)], [called]];
  const said = ways.map((parts) => parts.filter(Boolean).join(' · '));
  const text = said.find((one) => textRoom(one, STYLES.meta, rule) <= free) ?? called;
  return fitted(text, { ...STYLES.meta, width: MOST_META }, rule);
}

/** A person's disc with one or two letters on it. */
export function discOf(author: string | null, x: number, y: number, view: View): Figure {
  const tint = view.tintOf(author);
  const style = { ...STYLES.monogram, tone: tint === 0 ? ('onInk' as const) : ('disc' as const) };
  const letters = monogram(author, view);
  const text = letters
    ? [words(letters, style, { x, y: y + 3.4, anchor: 'middle', box: [x - 11, x + 11] }, view.rule)]
    : [];
  return figure({ discs: [{ x, y, tint }], texts: text });
}

/** "HereIAm" is HI, "yetAnotherUser" YA, "anna_b" AB, "Bo" BO; other scripts give their first letter. */
function monogram(author: string | null, { rule }: View): string {
  if (author === null) return '';
  const parts = author.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\p{L}/gu) ?? [];
  const [first = '', second = ''] = parts;
  if (!/^[A-Za-z]/.test(first)) return rule.graphemes(first || author)[0] ?? '';
  const initials = first[0] + (/^[A-Za-z]/.test(second) ? (second[0] ?? '') : (first[1] ?? ''));
  return initials.toUpperCase();
}
