// Contested claims into a list with bars: how many relations argue against each and how many back it.
import { max, scaleLinear } from 'd3';
import { grouped } from '../clean.ts';
import { figure, paragraph, round, textRoom, words } from '../draw.ts';
import type { Claim } from '../model.ts';
import type { Bar } from '../scene.ts';
import { runsRightToLeft } from '../script.ts';
import { STYLES } from '../spacing.ts';
import type { View } from '../view.ts';
import { wrap } from '../wrap.ts';
import { type Block, blockTitle, type Locate, type Slot } from './block.ts';

const MOST = 5;
const STEP = 23;
const TWO_LINES = 34;
/** Lines of a claim beside its bar, and from line to line. */
const MOST_LINES = 2;
const LINE = 16;
const BAR = 92;
const COUNTS = 16;
/** In a narrower block the bar stands under the words. */
const WIDE = 400;

export function contested(slot: Slot, hrefOf: Locate, view: View): Block | null {
  const claims = view.findings.contested.flatMap((id) => view.model.claims.get(id) ?? []).slice(0, MOST);
  if (claims.length === 0) return null;
  const title = blockTitle('MOST CONTESTED', slot, [['against / for', slot.x + slot.width]], view.rule);
  const most = max(claims, (claim) => view.tally.against(claim) + view.tally.favour(claim)) ?? 1;
  const scale = scaleLinear([0, Math.max(1, most)], [0, BAR]);
  const step = slot.width < WIDE ? TWO_LINES : STEP;
  const said = claims.map((claim) => countWords(claim, view));
  const counts = COUNTS + Math.max(...said.map((text) => textRoom(text, STYLES.list, view.rule)));
  let y = slot.y + 28;
  const rows = claims.map((claim) => {
    const { lines, ...made } = item(claim, { ...slot, y, counts }, scale, view);
    y += step + (lines - 1) * LINE;
    return figure({ href: hrefOf(claim.key), ...made });
  });
  return { figures: [figure(title), ...rows], bottom: y - STEP };
}

interface ItemSlot extends Slot {
  /** Room of the counts at the right. */
  readonly counts: number;
}

const countWords = (claim: Claim, { tally }: View): string =>
  `${grouped(tally.against(claim))} / ${grouped(tally.favour(claim))}`;

function item(claim: Claim, { x, y, width, counts }: ItemSlot, scale: (count: number) => number, view: View) {
  const { rule, tally } = view;
  const right = x + width;
  const left = x + Math.max(36, textRoom(claim.name, STYLES.id, rule) + 5);
  const narrow = width < WIDE;
  const [barX, barY] = narrow ? [left, y + 6] : [right - counts - BAR, y - 9];
  const end = narrow ? right - counts : barX - 16;
  const [against, favour] = [tally.against(claim), tally.favour(claim)];
  const lines = wrap(claim.text, { ...STYLES.list, width: end - left, max: narrow ? 1 : MOST_LINES }, rule);
  const at = { left, right: end, y, step: LINE, rtl: runsRightToLeft(claim.text) };
  const height = narrow ? 6 : 10;
  const bars: Bar[] = [
    { x: barX, y: barY, width: round(scale(against)), height, tone: 'attack', pale: false },
    { x: round(barX + scale(against)), y: barY, width: round(scale(favour)), height, tone: 'support', pale: false },
  ];
  const texts = [
    words(claim.name, STYLES.id, { x, y }, rule),
    ...paragraph(lines, STYLES.list, at, rule),
    words(countWords(claim, view), STYLES.list, { x: right, y, anchor: 'end' }, rule),
  ];
  return { bars: bars.filter((bar) => bar.width > 0), texts, lines: Math.max(1, lines.length) };
}
