// Contested claims into a list with bars: how many relations argue against each and how many back it.
import { max, scaleLinear } from 'd3';
import { figure, round, textWidth, words } from '../draw.ts';
import { STYLES } from '../spacing.ts';
import type { View } from '../view.ts';
import { fitted } from '../wrap.ts';
import { type Block, blockTitle, type Slot } from './block.ts';

const MOST = 5;
const STEP = 23;
const BAR = 92;

export function contested(slot: Slot, isDrawn: (key: string) => boolean, view: View): Block | null {
  const claims = view.findings.contested.flatMap((id) => view.model.claims.get(id) ?? []).slice(0, MOST);
  if (claims.length === 0) return null;
  const { rule, tally } = view;
  const right = slot.x + slot.width;
  const title = blockTitle('MOST CONTESTED', slot, [['against / for', right]], rule);
  const most = max(claims, (claim) => tally.against(claim) + tally.favour(claim)) ?? 1;
  const scale = scaleLinear([0, Math.max(1, most)], [0, BAR]);
  const rows = claims.map((claim, index) => {
    const y = slot.y + 28 + index * STEP;
    const [against, favour] = [tally.against(claim), tally.favour(claim)];
    const barX = right - 50 - BAR;
    const left = slot.x + Math.max(36, textWidth(claim.name, STYLES.id, rule) + 8);
    const { text } = fitted(claim.text, { ...STYLES.list, width: barX - 16 - left }, rule);
    const bars = [
      { x: barX, y: y - 9, width: round(scale(against)), height: 10, tone: 'attack' as const },
      { x: round(barX + scale(against)), y: y - 9, width: round(scale(favour)), height: 10, tone: 'support' as const },
    ].filter(({ width }) => width > 0);
    const texts = [
      words(claim.name, STYLES.id, { x: slot.x, y }, rule),
      words(text, STYLES.list, { x: left, y, box: [left, barX - 16] }, rule),
      words(`${against} / ${favour}`, STYLES.list, { x: right, y, anchor: 'end' }, rule),
    ];
    return figure({ href: isDrawn(claim.key) ? claim.key : null, bars, texts });
  });
  return { figures: [figure(title), ...rows], bottom: slot.y + 28 + (claims.length - 1) * STEP };
}
