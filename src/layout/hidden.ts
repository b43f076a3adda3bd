// Nodes that are not drawn into the words that count them.
import { counted } from './clean.ts';
import type { View } from './view.ts';

/** "+ 8 more replies: 4 against, 2 for". */
export function hiddenWords(
  hidden: readonly number[],
  { tally }: View,
  noun: readonly [string, string] = ['more reply', 'more replies'],
): string {
  if (hidden.length === 0) return '';
  const sides = hidden.map((node) => tally.side(node));
  const against = sides.filter((side) => side === 'against').length;
  const favour = sides.filter((side) => side === 'for').length;
  const split = [against > 0 ? `${against} against` : '', favour > 0 ? `${favour} for` : ''].filter(Boolean).join(', ');
  return `+ ${counted(hidden.length, ...noun)}${split ? `: ${split}` : ''}`;
}
