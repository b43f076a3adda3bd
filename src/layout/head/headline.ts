// The view into the first thing read: what kind of map this is, the main claim in its own words, one sentence of counts.
import { figure, line, words } from '../draw.ts';
import { balanced } from '../even.ts';
import type { Box, Figure, Run, TextLine } from '../scene.ts';
import { runsRightToLeft } from '../script.ts';
import { STYLES } from '../spacing.ts';
import type { View } from '../view.ts';
import { fitted, wrap } from '../wrap.ts';
import type { Block, Locate, Slot } from './block.ts';
import { longestChain } from './longest.ts';
import { kickerWords, mapTitle, sentence, threadTitle } from './sentence.ts';

const HEADLINE = 38;
const SUMMARY = 23;
const TITLE = 20;
/** How much lower than the next line of the sentence the chain is told. */
const CHAIN = 5;
/** How far a wider face may run into the gutter or the margin. */
const SPILL = 18;

export function headline(slot: Slot, hrefOf: Locate, view: View): Block {
  const { rule } = view;
  const { x, width } = slot;
  const box = [x, x + width] as const;
  const texts: TextLine[] = [];
  let y = slot.y;
  for (const { text } of wrap(kickerWords(view), { ...STYLES.kicker, width: width * 0.9, max: 2 }, rule)) {
    texts.push(words(text, STYLES.kicker, { x, y, box }, rule));
    y += 16;
  }
  y -= 16;
  const titled = threadTitle(view);
  const said = titled ? balanced(titled, { ...STYLES.threadTitle, width, max: 2 }, rule) : [];
  for (const [index, { text }] of said.entries())
    texts.push(words(text, STYLES.threadTitle, { x, y: y + 28 + index * TITLE, box }, rule));
  y += said.length > 0 ? 8 + said.length * TITLE : 0;
  const big = mapTitle(view);
  const rtl = runsRightToLeft(big);
  const lines = balanced(big, { ...STYLES.headline, width: width + SPILL, max: 4 }, rule);
  for (const [index, { text: said }] of lines.entries()) {
    // A quotation that is cut still ends as one.
    const text = index === lines.length - 1 && big.startsWith('“') && said.endsWith('…') ? `${said}”` : said;
    texts.push(words(text, STYLES.headline, { x: rtl ? x + width : x, y: y + 42 + index * HEADLINE, rtl, box }, rule));
  }
  y += 42 + (lines.length - 1) * HEADLINE + 34;
  const figures = [figure({ texts })];
  for (const runs of lit(sentence(view))) {
    const made = runLines(runs, { x, y, width }, view);
    figures.push(made.figure);
    y = made.bottom + SUMMARY;
  }
  const longest = longestChain(view);
  if (!longest) return { figures, bottom: y - SUMMARY };
  const href = hrefOf(view.model.nodes[longest.from]?.key ?? '');
  const { text } = fitted(longest.words, { ...STYLES.table, width }, rule);
  const chain = words(text, STYLES.table, { x, y: y + CHAIN, box, href }, rule);
  return { figures: [...figures, figure({ texts: [chain] })], bottom: y + CHAIN };
}

/** What is highlighted begins a line of its own, so that its highlight fits it in any face. */
function lit(runs: readonly Run[]): readonly (readonly Run[])[] {
  const at = runs.findIndex(({ tone }) => tone === 'state');
  return at < 0 ? [runs] : [runs.slice(0, at), runs.slice(at)];
}

/** Runs of mixed weight as wrapped lines; the runs of tone `state` get a highlight behind them. */
function runLines(runs: readonly Run[], { x, y, width }: Slot, { rule }: View): { figure: Figure; bottom: number } {
  const whole = runs.map(({ text }) => text).join('');
  const wrapped = balanced(whole, { ...STYLES.summary, width, max: 5 }, rule);
  const highlights: Box[] = [];
  const texts: TextLine[] = [];
  let at = 0;
  for (const [index, { text }] of wrapped.entries()) {
    while (whole[at] === ' ') at += 1;
    const parts = slice(runs, at, at + text.length);
    at += text.length;
    const base = y + index * SUMMARY;
    let left = x;
    for (const part of parts) {
      const wide = rule.width(part.text, part.face, STYLES.summary.size);
      if (part.tone === 'state') highlights.push({ x: left - 3, y: base - 15, width: wide + 6, height: 21 });
      left += wide;
    }
    const toned = parts.map((part): Run => ({ ...part, tone: 'ink' }));
    texts.push(line(toned, STYLES.summary, { x, y: base, box: [x, x + width] }, rule));
  }
  return { figure: figure({ highlights, texts }), bottom: y + (wrapped.length - 1) * SUMMARY };
}

function slice(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let start = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}
