// Unanswered claims into a list: id on a highlight, the words, a link to where they stand; then who asked in vain.
import { grouped } from '../clean.ts';
import { figure, moveText, paragraph, textRoom, words } from '../draw.ts';
import type { Claim } from '../model.ts';
import type { Figure } from '../scene.ts';
import { runsRightToLeft } from '../script.ts';
import { STYLES } from '../spacing.ts';
import type { View } from '../view.ts';
import { wrap } from '../wrap.ts';
import { type Block, blockTitle, type Locate, type Slot } from './block.ts';
import { questionsLine } from './questions.ts';

const MOST = 4;
const STEP = 17;

export function unanswered(slot: Slot, hrefOf: Locate, view: View): Block | null {
  const asked = questionsLine({ ...slot, y: 0 }, hrefOf, view);
  if (view.open.length === 0 && asked.length === 0) return null;
  const title = blockTitle('STILL UNANSWERED', slot, [], view.rule);
  let y = slot.y + 28;
  const items = view.open.slice(0, MOST).map((claim) => {
    const made = item(claim, { ...slot, y }, hrefOf, view);
    y = made.bottom + STEP + 8;
    return made.figure;
  });
  let bottom = y - STEP - 8;
  const rest = view.open.length - items.length;
  const texts = [...title.texts];
  if (rest > 0) {
    bottom += STEP + 6;
    texts.push(words(`and ${grouped(rest)} more`, STYLES.note, { x: slot.x + 48, y: bottom }, view.rule));
  }
  if (asked.length > 0) {
    bottom += STEP + 8;
    texts.push(...asked.map((text) => moveText(text, 0, bottom)));
  }
  return { figures: [figure({ ...title, texts }), ...items], bottom };
}

function item(
  { name, key, text }: Claim,
  { x, y, width }: Slot,
  hrefOf: Locate,
  { rule }: View,
): { figure: Figure; bottom: number } {
  const chip = textRoom(name, STYLES.id, rule) + 7;
  const [left, right] = [x + Math.max(48, chip + 8), x + width];
  const rtl = runsRightToLeft(text);
  const lines = wrap(text, { ...STYLES.list, width: right - left, max: 3 }, rule);
  const texts = [
    words(name, { ...STYLES.id, tone: 'state' }, { x: x + 5, y }, rule),
    ...paragraph(lines, STYLES.list, { left, right, y, step: STEP, rtl }, rule),
  ];
  const highlights = [{ x, y: y - 11.5, width: chip, height: 16 }];
  return {
    figure: figure({ href: hrefOf(key), highlights, texts }),
    bottom: y + Math.max(0, lines.length - 1) * STEP,
  };
}
