// Raw bodies of a thread into passages and sentences, and the comment's plain text.
import {
  type Comment,
  type Locate,
  locators,
  type OffsetMap,
  type Passage,
  runAt,
  type Sentence,
  sliceMap,
  sourceOffset,
  sourceSpan,
  type Thread,
  utterances,
} from '../thread/index.ts';
import { chunks } from './chunks.ts';
import { flattenRaw } from './flatten.ts';
import { htmlBlocks } from './html.ts';
import { type Joined, join } from './join.ts';
import { type Stretch, stretches } from './machine/rows.ts';
import { parseBody } from './markdown.ts';
import { type Block, blocksOf, paragraphsOf } from './passages.ts';
import { sentences } from './sentences.ts';
import { NOTHING_SHORTENED, type Shortened } from './shortened.ts';
import { setSignaturesApart, signedRows } from './signatures.ts';

/** Fills `children` and `text` of post and comments. */
export function readBodies(thread: Thread, shortened = NOTHING_SHORTENED): void {
  const locatorOf = locators();
  const signed = signedRows(thread);
  for (const comment of utterances(thread)) {
    const manner = { locate: locatorOf(comment.file), shortened, signature: signed.get(comment) ?? 0 };
    comment.children = passagesOf(comment, manner);
    comment.text = comment.children.map(({ text }) => text).join('\n\n');
  }
  setSignaturesApart(thread);
}

interface Manner {
  readonly locate: Locate;
  readonly shortened: Shortened;
  /** How many filled rows at the end are a signature. */
  readonly signature: number;
}

function passagesOf({ raw }: Comment, manner: Manner): Passage[] {
  const body = join(raw);
  const { kind } = raw;
  if (kind === 'html') return htmlBlocks(body.value).map((block) => passageOf(block, block.map, body, manner));
  return stretches(body.value, kind, manner.signature).flatMap((stretch) => {
    const blocks = stretch.apart ? apart(body.value, stretch) : said(body.value, stretch, kind);
    return blocks.map((block) => passageOf(block, block.map, body, manner));
  });
}

/** What nobody says, as one block. */
function apart(value: string, { start, end }: Stretch): readonly Block[] {
  const flat = flattenRaw(value, start, end);
  return flat.text === '' ? [] : [{ role: 'code', marks: 0, ...flat }];
}

function said(value: string, { start, end }: Stretch, kind: 'plain' | 'markdown'): readonly Block[] {
  return chunks(value.slice(start, end), kind).flatMap((chunk) => {
    const root = parseBody(chunk.text, kind);
    const blocks = root ? blocksOf(root, chunk.text) : paragraphsOf(chunk.text);
    return blocks.map((block) => ({ ...block, map: shifted(block.map, start + chunk.start) }));
  });
}

const shifted = ({ from, ...map }: OffsetMap, by: number): OffsetMap => ({
  ...map,
  from: from.map((offset) => offset + by),
});

function passageOf(
  { text, map: _, ...block }: Block,
  map: OffsetMap,
  body: Joined,
  { locate, shortened }: Manner,
): Passage {
  const whole = compose(map, body.map, text.length);
  const sentence = ([start, end]: readonly [number, number]): Sentence => ({
    type: 'sentence',
    text: text.slice(start, end),
    map: sliceMap(whole, start, end),
    position: locate(...sourceSpan(whole, start, end)),
    quoted: block.marks > 0,
  });
  const children = block.role === 'code' ? [] : sentences(text, shortened).map(sentence);
  return { type: 'passage', ...block, text, position: locate(...sourceSpan(whole, 0, text.length)), children };
}

/** A map into the body, and the body's map into the input, into one map; a run ends where either of them jumps. */
function compose(inner: OffsetMap, outer: OffsetMap, length: number): OffsetMap {
  const at: number[] = [];
  const from: number[] = [];
  const width: number[] = [];
  let line = runAt(outer, inner.from[0] ?? 0);
  for (const [run, start] of inner.at.entries()) {
    const first = inner.from[run] ?? 0;
    const last = first + (inner.at[run + 1] ?? length) - start;
    at.push(start);
    from.push(sourceOffset(outer, first));
    width.push(inner.width?.[run] ?? 0);
    while ((outer.at[line] ?? Number.POSITIVE_INFINITY) <= first) line++;
    for (; (outer.at[line] ?? Number.POSITIVE_INFINITY) < last; line++) {
      at.push(start + (outer.at[line] ?? 0) - first);
      from.push(outer.from[line] ?? 0);
      width.push(0);
    }
  }
  return inner.width ? { at, from, width } : { at, from };
}
