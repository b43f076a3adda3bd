// An mdast tree into the passages of a body, each a stretch of folded text with the role its writer gave it.
import type { Code, List, Nodes, Root, RootContent } from 'mdast';
import type { BodyKind, PassageRole } from '../thread/index.ts';
import { type Body, type Flat, flatten, flattenRaw } from './flatten.ts';

export interface Block extends Flat {
  readonly role: PassageRole;
  readonly marked: boolean;
}

interface Place {
  readonly role: PassageRole;
  readonly marked: boolean;
}

type Add = (place: Place, flat: Flat) => void;

export function blocksOf(root: Root, source: string, kind: BodyKind): readonly Block[] {
  const blocks: Block[] = [];
  const add: Add = (place, flat) => {
    if (flat.text !== '') blocks.push({ ...place, ...flat });
  };
  walk(root.children, { role: 'paragraph', marked: false }, { source, kind }, add);
  return blocks;
}

/** The role of a block inside a quote is `quote`, whatever else it is. */
const within = (place: Place, role: PassageRole): Place => (place.marked ? place : { ...place, role });

function walk(nodes: readonly RootContent[], place: Place, body: Body, add: Add): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'blockquote':
        walk(node.children, { role: 'quote', marked: true }, body, add);
        break;
      case 'list':
        if (isYear(node)) add(place, rawOf(node, body));
        else walk(node.children, within(place, 'item'), body, add);
        break;
      case 'listItem':
        walk(node.children, place, body, add);
        break;
      case 'table':
        for (const row of node.children) add(within(place, 'row'), flatten([row], body));
        break;
      case 'heading':
        add(within(place, 'heading'), flatten([node], body));
        break;
      case 'code':
        add(within(place, 'code'), codeOf(node, body));
        break;
      case 'definition':
      case 'html':
        add(place, rawOf(node, body));
        break;
      default:
        if (node.type !== 'thematicBreak') add(place, flatten([node], body));
    }
  }
}

/** "1984. What a year." is no list with the ordinal 1984: its number is a word. */
const isYear = ({ ordered, start }: List) => ordered === true && (start ?? 0) > 99;

function rawOf({ position }: Nodes, { source }: Body): Flat {
  return flattenRaw(source, position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** Code between its fences; `value` is the source, freed of indentation line by line. */
function codeOf(node: Code, { source }: Body): Flat {
  return flatten([{ ...node, type: 'text' }], { source, kind: 'plain' });
}

/** Paragraphs parted by blank lines, for a text that is not given to the Markdown parser. */
export function paragraphsOf(source: string): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let end = 0;
  const close = () => {
    const flat = flattenRaw(source, start, end);
    if (flat.text !== '') blocks.push({ role: 'paragraph', marked: false, ...flat });
    start = end;
  };
  for (const line of source.split('\n')) {
    if (line.trim() === '') close();
    end += line.length + 1;
  }
  close();
  return blocks;
}
