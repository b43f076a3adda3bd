// The comments of a graph into the thread as it was written, each claim a link to its row in the map.
import type { Element } from 'hast';
import { h } from 'hastscript';
import { type ArgumentGraph, claimsOf, nodeKey } from '../graph/index.ts';
import { clean, clip, type Scene } from '../layout/index.ts';
import { type Said, saidIn } from './said.ts';
import { type Piece, pieces } from './sentences.ts';

interface Marks {
  /** The drawn row of a claim or a question, by its key in the graph. */
  readonly rowOf: ReadonlyMap<string, string>;
  readonly open: ReadonlySet<string>;
}

export function threadElements(graph: ArgumentGraph, scene: Scene): readonly Element[] {
  const rows = scene.cards.flatMap((card) => card.rows);
  const marks = {
    rowOf: new Map(rows.flatMap(({ id, node }) => (node === null ? [] : [[node, id] as const]))),
    open: new Set(graph.getAttribute('findings').unanswered.map((id) => nodeKey('claim', id))),
  };
  const all = saidIn(graph);
  return [
    h('h1', { dir: 'auto' }, clean(graph.getAttribute('title') ?? '') || opening(all)),
    h('p', { className: 'about' }, scene.description),
    ...all.map((said) => article(said, marks)),
    ...loneClaims(graph, marks),
  ];
}

const LONGEST_OPENING = 90;

/** A thread without a title is known by how it begins, as a quotation. */
function opening([first]: readonly Said[]): string {
  const text = clean(clip(first?.text ?? '', LONGEST_OPENING * 4));
  if (text === '') return 'The thread';
  const sentence = /^.{12,90}?[.!?…](?=\s|$)/u.exec(text)?.[0];
  if (sentence) return `“${sentence}”`;
  if (text.length <= LONGEST_OPENING) return `“${text}”`;
  const cut = clip(text, LONGEST_OPENING);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_OPENING / 2))} …”`;
}

const DEEPEST = 8;

function article({ id, label, author, meta, answers, depth, text, wanted }: Said, marks: Marks): Element {
  const name = clean(author ?? '') || 'name not shown';
  const about = meta.map(clean).filter(Boolean).join(' · ');
  const up = answers === null ? [] : [' · ', h('a', { href: `#t${answers}` }, `answers #${answers}`)];
  const indent = `in${Math.min(depth, DEEPEST)}`;
  return h('article', { id, className: [indent], ariaLabel: `${label} by ${name}` }, [
    h('p', { className: 'by' }, [h('strong', { dir: 'auto' }, name), ' ', h('span', [about, ...up])]),
    ...pieces(text, wanted).map((paragraph) => h('p', { dir: 'auto' }, [...paragraph.map((one) => shown(one, marks))])),
  ]);
}

/** Claims of a graph that never was a thread. */
function loneClaims(graph: ArgumentGraph, marks: Marks): readonly Element[] {
  const lone = claimsOf(graph).filter(({ comment }) => comment === null);
  const items = lone.map(({ id, text }) => {
    const is = { text, kind: 'claim' as const, id: nodeKey('claim', id) };
    return h('li', [shown({ text: clean(text), is }, marks)]);
  });
  return items.length > 0 ? [h('ul', items)] : [];
}

function shown({ text, is }: Piece, { rowOf, open }: Marks): Element | string {
  if (is === null) return text;
  if (is.kind === 'quote') return h('q', text);
  const row = rowOf.get(is.id);
  const className = ['said', ...(open.has(is.id) ? ['open'] : [])];
  if (row === undefined) return h('span', { className }, text);
  // Only claims have a name that readers of the map know.
  const name = row.startsWith('k') ? [h('small', row.slice(1))] : [];
  return h('a', { id: `s-${row}`, className, href: `#${row}` }, [text, ...name]);
}
