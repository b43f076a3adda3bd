// Questions without an answer into a line: how many, and the comments that ask them, each a link, as many as fit.
import { grouped } from '../clean.ts';
import { textRoom, words } from '../draw.ts';
import { nodeWords } from '../labels.ts';
import type { TextLine } from '../scene.ts';
import { STYLES } from '../spacing.ts';
import type { View } from '../view.ts';
import type { Locate, Slot } from './block.ts';

const APART = 8;

/** The nodes of this map that ask what nobody answered, each once. */
function asking({ model, tree, findings }: View): readonly number[] {
  const open = new Set(findings.questions);
  const here = new Set(tree.order);
  return [...new Set(model.links.filter(({ id, from }) => open.has(id) && here.has(from)).map(({ from }) => from))];
}

/** `y` is the baseline; nothing where every question was answered. */
export function questionsLine({ x, y, width }: Slot, hrefOf: Locate, view: View): readonly TextLine[] {
  const nodes = asking(view);
  if (nodes.length === 0) return [];
  const { rule } = view;
  const room = (text: string) => textRoom(text, STYLES.note, rule);
  const title = nodes.length === 1 ? 'Open question:' : 'Open questions:';
  const texts = [words(title, STYLES.note, { x, y }, rule)];
  let left = x + room(title) + APART;
  for (const [index, node] of nodes.entries()) {
    const name = nodeWords(node, view);
    const rest = nodes.length - index;
    const more = `and ${grouped(rest)} more`;
    const isLast = rest === 1;
    if (left + room(name) + (isLast ? 0 : APART + room(more)) > x + width) {
      texts.push(words(more, STYLES.note, { x: left, y }, rule));
      break;
    }
    const key = view.model.nodes[node]?.key ?? '';
    texts.push(words(name, { ...STYLES.note, tone: 'ink' }, { x: left, y, href: hrefOf(key) }, rule));
    left += room(name) + APART;
  }
  return texts;
}
