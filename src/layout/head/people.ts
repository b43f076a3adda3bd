// The graph's users into the table of who argues: claims and rebuttals each, the opening poster first.
import { discOf } from '../card-head.ts';
import { counted, grouped } from '../clean.ts';
import { figure, words } from '../draw.ts';
import { STYLES } from '../spacing.ts';
import type { Person, View } from '../view.ts';
import { fitted } from '../wrap.ts';
import { type Block, blockTitle, type Slot } from './block.ts';

const MOST = 6;
const STEP = 23;

export function people(slot: Slot, view: View): Block | null {
  const users = view.people.filter(({ name }) => name !== null);
  if (users.length === 0) return null;
  const { rule } = view;
  const right = slot.x + slot.width;
  const claimsEnd = right - 84;
  const title = blockTitle(
    'WHO ARGUES',
    slot,
    [
      ['claims', claimsEnd],
      ['rebuttals', right],
    ],
    rule,
  );
  const shown = ranked(users, view).slice(0, MOST);
  const rows = shown.flatMap((user, index) => {
    const y = slot.y + 28 + index * STEP;
    const name = user.name ?? '';
    const disc = discOf(name, slot.x + 10, y - 4.5, view);
    const left = slot.x + 27;
    const { text } = fitted(name, { ...STYLES.tableName, width: claimsEnd - 44 - left }, rule);
    const texts = [
      words(text, STYLES.tableName, { x: left, y, box: [left, claimsEnd - 44] }, rule),
      words(grouped(user.claims), STYLES.table, { x: claimsEnd, y, anchor: 'end' }, rule),
      words(grouped(user.rebuttals), STYLES.table, { x: right, y, anchor: 'end' }, rule),
    ];
    return [figure({ discs: disc.discs, texts: [...disc.texts, ...texts] })];
  });
  const others = users.length - shown.length;
  const bottom = slot.y + 28 + (shown.length - 1 + (others > 0 ? 1 : 0)) * STEP;
  const more =
    others > 0 ? [words(`and ${counted(others, 'other')}`, STYLES.note, { x: slot.x + 27, y: bottom }, rule)] : [];
  return { figures: [figure({ ...title, texts: [...title.texts, ...more] }), ...rows], bottom };
}

function ranked(users: readonly Person[], view: View): readonly Person[] {
  const weight = ({ name, claims, rebuttals }: Person) => (view.tintOf(name) === 0 ? 1e9 : claims + rebuttals / 1e6);
  return users
    .map((user, index) => ({ user, index }))
    .sort((a, b) => weight(b.user) - weight(a.user) || a.index - b.index)
    .map(({ user }) => user);
}
