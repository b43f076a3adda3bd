// An mdast tree into the passages of a body, each a stretch of folded text with the role its writer gave it.
import type { List, Nodes, Root, RootContent } from 'mdast';
import type { Citation, PassageRole } from '../thread/index.ts';
import { flatten, flattenRaw, withoutTags } from './flatten.ts';
import type { Flat } from './pen.ts';

export interface Place {
  readonly role: PassageRole;
  readonly marks: number;
  readonly cites?: Citation;
}

export interface Block extends Flat, Place {}

type Add = (place: Place, flat: Flat) => void;

export function blocksOf(root: Root, source: string): readonly Block[] {
  const blocks: Block[] = [];
  const add: Add = (place, flat) => {
    if (flat.text !== '') blocks.push({ ...place, ...flat });
  };
  walk(root.children, { role: 'paragraph', marks: 0 }, source, add);
  return blocks;
}

/** The role of a block inside a quote is `quote`, whatever else it is. */
export const within = (place: Place, role: PassageRole): Place => (place.marks > 0 ? place : { ...place, role });

function walk(nodes: readonly RootContent[], place: Place, source: string, add: Add): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'blockquote':
        walk(node.children, { role: 'quote', marks: place.marks + 1 }, source, add);
        break;
      case 'list':
        if (isCounted(node)) add(place, rawOf(node, source));
        else walk(node.children, within(place, 'item'), source, add);
        break;
      case 'listItem':
        walk(node.children, place, source, add);
        break;
      case 'table':
        for (const row of node.children) add(within(place, 'row'), flatten([row], source));
        break;
      case 'heading':
        add(within(place, 'heading'), flatten([node], source));
        break;
      case 'code':
        // A fence with nothing in it is what somebody typed: "~~~~tea".
        if (node.value === '') add(place, rawOf(node, source));
        else add(within(place, 'code'), flatten([node], source));
        break;
      case 'html':
        add(place, withoutTags(source, ...spanOf(node)));
        break;
      case 'definition':
        add(place, rawOf(node, source));
        break;
      default:
        if (node.type !== 'thematicBreak') add(isLinked(node) ? within(place, 'link') : place, flatten([node], source));
    }
  }
}

/** Whether a paragraph is links and what sets them out: `[The loaf that rose](https://…)` stands for a page, and nobody says it. */
function isLinked(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  const says = (own: (typeof node.children)[number]) => 'value' in own && /[\p{L}\p{N}]/u.test(own.value);
  const links = node.children.filter(({ type }) => type === 'link').length;
  return links > 0 && node.children.every((child) => child.type === 'link' || !('children' in child || says(child)));
}

/** "1984. What a year." and a lone "3. No." are no lists: their numbers say something. */
function isCounted({ ordered, start, children }: List): boolean {
  return ordered === true && start !== 1 && ((start ?? 0) > 999 || children.length === 1);
}

const rawOf = (node: Nodes, source: string): Flat => flattenRaw(source, ...spanOf(node));

function spanOf({ position }: Nodes): [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

/** Paragraphs parted by blank lines, for a text that is not given to the Markdown parser. */
export function paragraphsOf(source: string): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let end = 0;
  const close = () => {
    const flat = flattenRaw(source, start, end);
    if (flat.text !== '') blocks.push({ role: 'paragraph', marks: 0, ...flat });
    start = end;
  };
  for (const line of source.split('\n')) {
    if (line.trim() === '') close();
    end += line.length + 1;
  }
  close();
  return blocks;
}
