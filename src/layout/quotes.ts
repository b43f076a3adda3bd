// What a comment quotes into rows of its card, each before the words that were written under it.
import type { Label } from './labels.ts';
import { nodeWords } from './labels.ts';
import type { Quoted } from './nodes.ts';
import type { RowPlan } from './rows.ts';
import type { View } from './view.ts';

/** Larger maps have room for the words of their writers only. */
const UP_TO = 40;

export function withQuotes(rows: readonly RowPlan[], node: number, view: View): readonly RowPlan[] {
  const box = view.model.nodes[node];
  if (!box || view.tree.order.length > UP_TO) return rows;
  const all = [...rows];
  for (const [index, quoted] of box.quotes.entries()) {
    if (quoted.text === '') continue;
    const before = all.findIndex(({ claim, level }) => level === 0 && claim?.at != null && claim.at >= quoted.at);
    const row = quoteRow(`${box.key}w${index + 1}`, quoted, view);
    all.splice(before < 0 ? all.length : before, 0, row);
  }
  return all;
}

function quoteRow(key: string, quoted: Quoted, view: View): RowPlan {
  const plain = { claim: null, question: null, quote: true, level: 0, doubtful: false };
  return { ...plain, key, text: `“${quoted.text}”`, labels: [labelOf(quoted, view)] };
}

/** "quotes 1b" where the words are those of a claim, else "quotes #1"; nobody is named where nobody was found. */
function labelOf({ text, of }: Quoted, view: View): Label {
  const claim = of === null ? undefined : view.model.claimsIn.get(of)?.find((one) => shares(one.text, text));
  const whom = claim?.name ?? (of === null ? '' : nodeWords(of, view));
  return { text: `quotes ${whom}`.trim(), tone: 'muted', claim: claim ?? null, node: of, link: null };
}

const shares = (claim: string, quote: string): boolean => claim.includes(quote) || quote.includes(claim);
