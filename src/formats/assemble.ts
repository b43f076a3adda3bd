// What a format made out about comments and post into the nodes of a thread.
import { type BodyKind, type Comment, comment, locator, type ParentBy, type Thread, thread } from '../thread/index.ts';
import type { Reading } from './ages.ts';
import { type Body, bodyOf, commonColumn, type Noise } from './body.ts';
import type { Page } from './types.ts';

/** What a format found out about one comment; what it leaves out is not known. */
export interface Draft {
  readonly author: string | null;
  readonly instance?: string | null;
  /** The chosen reading of score and age, and all of them where more than one is possible. */
  readonly reading?: Reading;
  readonly readings?: readonly Reading[];
  /** An exact time, as ISO 8601. */
  readonly published?: string | null;
  readonly edited?: boolean;
  /** True where the body is what the page prints in place of a deleted one, and says more than that. */
  readonly deleted?: boolean;
  /** Index of the parent among the drafts. */
  readonly parent?: number | null;
  readonly parentBy?: ParentBy;
  /** Index of the parent that order or names suggest where nothing proves one. */
  readonly guess?: { readonly parent: number; readonly confidence: number } | null;
  /** Indices of which the parent is proven to be one. */
  readonly among?: readonly number[] | null;
  /** First and last row of the header. */
  readonly first: number;
  readonly last: number;
  readonly body: Body;
  /** The comment's own text where its body had to be decoded: its places count in that, not in the input. */
  readonly file?: string;
  /** What its body is where that differs from the page's. */
  readonly kind?: BodyKind;
}

export interface PostPlace {
  readonly author: string | null;
  readonly instance?: string | null;
  /** Rows of its text: first, and the one after the last. */
  readonly first: number;
  readonly stop: number;
}

export interface Findings {
  readonly format: string;
  readonly converter: string | null;
  readonly title: string | null;
  readonly post: PostPlace | null;
  readonly drafts: readonly Draft[];
  readonly kind: BodyKind;
  /** The converter broke long lines and left the rest of a quote without its mark. */
  readonly wrapped?: boolean;
  /** The comments are letters. */
  readonly letter?: boolean;
  /** What stands in the post but is not its writer's. */
  readonly noise?: Noise;
}

export function assemble(page: Page, { post, drafts, ...found }: Findings): Thread {
  const { format, converter, title, kind, wrapped = false, letter = false } = found;
  const { name, bytes, lines, rows, text } = page;
  const locate = locator(text);
  const children = drafts.map(
    ({ parent = null, guess = null, among = null, first, last, body, file, kind: own, ...draft }, i) => {
      const { reading = { score: null, age: null }, readings = [reading], parentBy = 'unknown', ...given } = draft;
      const emptied = isPlaceholder(body, page);
      return comment({
        id: idOf(i),
        instance: null,
        ...given,
        parent: parent === null ? null : idOf(parent),
        parentBy,
        parentGuess: guess && { id: idOf(guess.parent), confidence: guess.confidence },
        parentAmong: among?.map(idOf) ?? null,
        score: reading.score,
        scoreReadings: [...new Set(readings.flatMap(({ score }) => score ?? []))],
        age: reading.age?.text ?? null,
        deleted: emptied || draft.deleted === true,
        // What a page prints in place of a deleted body is nobody's words.
        raw: { kind: own ?? kind, lines: emptied ? [] : body.lines, wrapped, letter },
        file: file ?? text,
        position:
          file === undefined
            ? locate(rows[first]?.at ?? 0, body.end ?? rows[last]?.end ?? 0)
            : locator(file)(0, file.length),
      });
    },
  );
  const source = { name, format, converter, confidence: 0, runnerUp: null, bytes, lines };
  return thread({ source, title, post: post && postNode(page, post, found), children });
}

/** What a page prints in place of a deleted body. */
const isPlaceholder = ({ lines }: Body, { words }: Page): boolean =>
  lines.length === 1 && words.isDeleted(lines[0]?.text ?? '');

const idOf = (index: number): string => `c${index + 1}`;

function postNode(
  page: Page,
  { author, instance = null, first, stop }: PostPlace,
  { kind, wrapped = false, noise = {} }: Pick<Findings, 'kind' | 'wrapped' | 'noise'>,
): Comment | null {
  const { lines, end } = bodyOf(page, first, stop, commonColumn(page.rows.slice(first, stop)), noise);
  const [start] = lines;
  if (!start || end === null) return null;
  const position = locator(page.text)(start.offset, end);
  return comment({ id: 'post', author, instance, raw: { kind, lines, wrapped }, file: page.text, position });
}

/** Says once that the text does not hold the nesting. */
export function noteLostNesting(page: Page): void {
  page.file.message('This text does not show who answers whom; its nesting was lost.', { ruleId: 'nesting-lost' });
}
