// What a comment quotes into rows of its card.
import { type Label, nodeWords, said } from './labels.ts';
import type { Quoted } from './nodes.ts';
import type { RowPlan } from './rows.ts';
import type { View } from './view.ts';

/** Larger maps have room for the words of their writers only. */
const UP_TO = 40;

export function quoteRows(node: number, view: View): readonly RowPlan[] {
  const box = view.model.nodes[node];
  if (!box || view.tree.order.length > UP_TO) return [];
  return box.quotes.flatMap((quoted, index) =>
    quoted.text === '' ? [] : [quoteRow(`${box.key}w${index + 1}`, quoted, view)],
  );
}

function quoteRow(key: string, quoted: Quoted, view: View): RowPlan {
  const plain = { claim: null, question: null, quote: true, level: 0, doubtful: false, at: quoted.at };
  return { ...plain, key, text: `“${quoted.text}”`, labels: [labelOf(quoted, view)] };
}

/** "quotes 1b" where the words are those of a claim, else "quotes #1"; nobody is named where nobody was found. */
function labelOf({ text, of }: Quoted, view: View): Label {
  const claim = of === null ? undefined : view.model.claimsIn.get(of)?.find((one) => shares(one.text, text));
  const whom = claim?.name ?? (of === null ? '' : nodeWords(of, view));
  return { ...said(`quotes ${whom}`.trim(), false), tone: 'muted', claim: claim ?? null, node: of, link: null };
}

const shares = (claim: string, quote: string): boolean => claim.includes(quote) || quote.includes(claim);
