// The graph's users into the table of who argues: comments, claims and rebuttals each, the opening poster first.
import { discOf } from '../card-head.ts';
import { counted, grouped } from '../clean.ts';
import { figure, type Style, textRoom, words } from '../draw.ts';
import { STYLES } from '../spacing.ts';
import type { Person, View } from '../view.ts';
import { fitted } from '../wrap.ts';
import { type Block, blockTitle, type Slot } from './block.ts';

const MOST = 6;
const STEP = 23;
/** Between a name and the numbers. */
const APART = 8;
const SIZES = [STYLES.tableName.size, 12.5, 11.5];

export function people(slot: Slot, view: View): Block | null {
  const users = view.people.filter(({ name }) => name !== null);
  if (users.length === 0) return null;
  const { rule } = view;
  const right = slot.x + slot.width;
  const columns = columnsOf(users, right);
  const shown = ranked(users, view).slice(0, MOST);
  const numbers = shown.flatMap((user) => columns.slice(0, 1).map(([, , count]) => grouped(count(user))));
  const wide = Math.max(...numbers.map((text) => textRoom(text, STYLES.table, rule)));
  const namesEnd = (columns[0]?.[1] ?? right) - wide - APART;
  const title = blockTitle(
    'WHO ARGUES',
    slot,
    columns.map(([word, end]) => [word, end]),
    rule,
  );
  const rows = shown.flatMap((user, index) => {
    const y = slot.y + 28 + index * STEP;
    const name = user.name ?? '';
    const disc = discOf(name, slot.x + 10, y - 4.5, view);
    const left = slot.x + 27;
    const style = styleFor(name, namesEnd - left, view);
    const { text } = fitted(name, { ...style, width: namesEnd - left }, rule);
    const texts = [
      words(text, style, { x: left, y, box: [left, namesEnd] }, rule),
      ...columns.map(([, end, count]) => words(grouped(count(user)), STYLES.table, { x: end, y, anchor: 'end' }, rule)),
    ];
    return [figure({ discs: disc.discs, texts: [...disc.texts, ...texts] })];
  });
  const others = users.length - shown.length;
  const bottom = slot.y + 28 + (shown.length - 1 + (others > 0 ? 1 : 0)) * STEP;
  const more =
    others > 0 ? [words(`and ${counted(others, 'other')}`, STYLES.note, { x: slot.x + 27, y: bottom }, rule)] : [];
  return { figures: [figure({ ...title, texts: [...title.texts, ...more] }), ...rows], bottom };
}

/** Heads, right ends and numbers; where nobody has written comments, they are not counted. */
function columnsOf(
  users: readonly Person[],
  right: number,
): readonly (readonly [string, number, (user: Person) => number])[] {
  const claims = ['claims', right - 64, (user: Person) => user.claims] as const;
  const rebuttals = ['rebuttals', right, (user: Person) => user.rebuttals] as const;
  const comments = ['comments', right - 117, (user: Person) => user.comments] as const;
  return users.some((user) => user.comments > 0) ? [comments, claims, rebuttals] : [claims, rebuttals];
}

/** A long name is set smaller before it is cut. */
function styleFor(name: string, room: number, { rule }: View): Style {
  const styles = SIZES.map((size) => ({ ...STYLES.tableName, size }));
  return styles.find((style) => textRoom(name, style, rule) <= room) ?? STYLES.tableName;
}

function ranked(users: readonly Person[], view: View): readonly Person[] {
  const weight = ({ name, claims, rebuttals }: Person) => (view.tintOf(name) === 0 ? 1e9 : claims + rebuttals / 1e6);
  return users
    .map((user, index) => ({ user, index }))
    .sort((a, b) => weight(b.user) - weight(a.user) || a.index - b.index)
    .map(({ user }) => user);
}
