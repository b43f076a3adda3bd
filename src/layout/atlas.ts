// A graph into pages that show all of it: the whole thread, then for every count of hidden replies a page that draws them.
import type { ArgumentGraph } from '../graph/index.ts';
import { assemble } from './assemble.ts';
import { mapTitle } from './head/index.ts';
import type { Metrics } from './metrics.ts';
import { type Part, partView, type Touching, touching } from './part.ts';
import { plansOf } from './plan.ts';
import type { Scene } from './scene.ts';
import { WHOLE } from './select.ts';
import { NO_CARD, type View, viewOf } from './view.ts';

export interface AtlasPage {
  /** Name of its file. */
  readonly file: string;
  /** How many pages it is away from the whole thread. */
  readonly level: number;
  readonly title: string;
  readonly comments: number;
  readonly unanswered: number;
  readonly scene: Scene;
}

/** A page before it is laid out. Its view is made when it is needed: together those of a huge thread would fill the memory. */
interface Draft {
  readonly file: string;
  readonly level: number;
  readonly view: () => View;
  /** File of the page that goes on from a card of this one. */
  readonly rest: Map<number, string>;
}

/** Id of a file's title: a link to it shows the page from its top. */
const TOP = 'T';

/** Fewer hidden replies than this share a page with others. */
const WORTH_A_PAGE = 12;

/** Only pages whose scenes are asked for are laid out: an atlas of a huge thread need not stand in memory at once. */
export function* layoutAtlas(graph: ArgumentGraph, metrics: Metrics): Generator<AtlasPage> {
  const { drafts, found } = draftsOf(viewOf(graph, metrics));
  for (const { file, level, view: viewAgain, rest } of drafts) {
    const view = viewAgain();
    const placed: View = {
      ...view,
      elsewhere: (key) => found.get(key) ?? null,
      restOf: (node) => linkTo(node, rest, view),
    };
    yield {
      file,
      level,
      title: mapTitle(view),
      comments: view.tree.order.length,
      unanswered: view.open.length,
      scene: assemble(placed, metrics),
    };
  }
}

const linkTo = (node: number, rest: ReadonlyMap<number, string>, { model }: View): string | null => {
  const file = rest.get(node);
  return file === undefined ? null : `${file}#${model.nodes[node]?.key ?? TOP}`;
};

/** All pages, and the first on which each row and card is drawn. */
function draftsOf(whole: View): { readonly drafts: readonly Draft[]; readonly found: ReadonlyMap<string, string> } {
  const at = touching(whole.model);
  const names = new Map<string, number>();
  const named = (key: string) => {
    const count = (names.get(key) ?? 0) + 1;
    names.set(key, count);
    return count === 1 ? `${key}.svg` : `${key}-${count}.svg`;
  };
  const drafts: Draft[] = [{ file: named('map'), level: 0, view: () => whole, rest: new Map() }];
  const found = new Map<string, string>();
  // The list grows while it is walked, until no page hides anything.
  for (const page of drafts) {
    const view = page.view();
    for (const key of drawnOn(view)) if (!found.has(key)) found.set(key, `${page.file}#${key}`);
    drafts.push(...partsOf(page, view, whole, at, named));
  }
  return { drafts, found };
}

function partsOf(
  page: Draft,
  { selection, model }: View,
  whole: View,
  at: Touching,
  named: (key: string) => string,
): readonly Draft[] {
  const parts: Draft[] = [];
  const add = (key: string, nodes: readonly number[], part: Part) => {
    const file = named(key);
    parts.push({ file, level: page.level + 1, view: () => partView(whole, nodes, at, part), rest: new Map() });
    return file;
  };
  const small: (readonly [number, readonly number[]])[] = [];
  for (const [node, hidden] of selection.hiddenUnder) {
    const key = model.nodes[node]?.key ?? '';
    if (hidden.length < WORTH_A_PAGE) small.push([node, hidden]);
    else page.rest.set(node, add(key, [node, ...hidden], upFrom(page, key, numberOf(model.nodes[node]?.number))));
  }
  for (const chunk of chunks(small)) {
    const file = add(
      'more',
      chunk.flatMap(([node, hidden]) => [node, ...hidden]),
      upFrom(page, '', null),
    );
    for (const [node] of chunk) page.rest.set(node, file);
  }
  if (selection.hidden.length > 0) {
    page.rest.set(NO_CARD, add('more', selection.hidden, upFrom(page, '', null)));
  }
  return parts;
}

const numberOf = (number: number | undefined) => (number ? `#${number}` : null);

function upFrom({ file }: Draft, key: string, name: string | null): Part {
  const from = { text: name ? `${name} on the page before` : 'the page before', href: `${file}#${key || TOP}` };
  const whole = { text: 'the whole thread', href: `map.svg#${TOP}` };
  const all = { text: 'all pages', href: 'index.html#pages' };
  return { up: file === 'map.svg' && name === null ? [all, whole] : [all, whole, from] };
}

/** Small rests together, as many as one page draws in full. */
function chunks(all: readonly (readonly [number, readonly number[]])[]) {
  const filled: (readonly [number, readonly number[]])[][] = [];
  let room = 0;
  for (const one of all) {
    const size = one[1].length + 1;
    if (room < size) {
      filled.push([]);
      room = WHOLE;
    }
    filled.at(-1)?.push(one);
    room -= size;
  }
  return filled;
}

/** The keys of the cards and rows that a view draws. */
const drawnOn = (view: View): readonly string[] =>
  plansOf(view).cards.flatMap(({ node, rows }) => [
    view.model.nodes[node]?.key ?? '',
    ...rows.rows.map(({ key }) => key),
  ]);
