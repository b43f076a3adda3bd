// A small card's row into what its first line begins with: the claim's name, and that of what it speaks to from afar.
import { textRoom, words } from './draw.ts';
import { nodeWords } from './labels.ts';
import type { RowSpace } from './row-head.ts';
import type { RowPlan } from './rows.ts';
import type { TextLine, Tone } from './scene.ts';
import { CARD, STYLES } from './spacing.ts';
import { endNode } from './tally.ts';
import type { View } from './view.ts';

/** What a card speaks to, where that is not the card above it: words, as no line may reach that far. */
export interface Aim {
  readonly text: string;
  readonly tone: Tone;
  readonly doubt: boolean;
  readonly href: string | null;
}

export function farAim(node: number, { labels }: RowPlan, hrefOf: RowSpace['hrefOf'], view: View): Aim | null {
  const label = labels.find(({ link }) => link !== null);
  const end = label?.link ? endNode(label.link, view.model) : null;
  if (!label || end === null || end === view.tree.parent[node]) return null;
  const { tone, doubt } = label;
  const text = `to ${label.claim?.name ?? nodeWords(end, view)}${doubt ? '?' : ''}`;
  return { text, tone, doubt, href: hrefOf(label) };
}

/** The claim's own name and that of what it speaks to, where the rest of the line begins, and where further lines do. */
export function nameTexts(name: string, far: Aim | null, { lit, y }: { lit: boolean; y: number }, { rule }: View) {
  const own = { text: name, style: lit ? { ...STYLES.id, tone: 'state' as const } : STYLES.id, href: null };
  const face = far?.doubt ? STYLES.meta.face : STYLES.id.face;
  const aim = far && { text: far.text, style: { ...STYLES.id, face, tone: lit ? 'ink' : far.tone }, href: far.href };
  let x: number = CARD.pad;
  let indent = x;
  const texts: TextLine[] = [];
  for (const { text, style, href } of [own, ...(aim ? [aim] : [])]) {
    texts.push(words(text, style, { x, y, href }, rule));
    x += textRoom(text, style, rule) + 5;
    if (texts.length === 1) indent = x;
  }
  return { texts, x, indent };
}
