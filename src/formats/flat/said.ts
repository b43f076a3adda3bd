// What was said so far, person by person, so that the end of a quote whose end is not marked can be found.

export interface Said {
  readonly add: (author: string | null, post: number, text: string) => void;
  /** The post of this person that holds the most of the rows from the first on, and how many of them. */
  readonly longest: (author: string, rows: () => Iterable<string>) => Held | null;
  /** The latest post of this person, and how many there are. */
  readonly latest: (author: string) => { readonly post: number | null; readonly count: number };
}

interface Held {
  readonly post: number;
  readonly rows: number;
}

interface Spoken {
  readonly post: number;
  /** Words with a space around each. */
  readonly words: string;
}

// Only so many of a person's posts are looked through, the latest first: time stays in proportion to the text.
const MOST_POSTS = 60;
// Rows below this are too short to be found just anywhere: they must follow directly.
const FEWEST_WORDS = 4;
// A quote is not longer than this many rows.
const MOST_ROWS = 400;

export function said(): Said {
  const byAuthor = new Map<string, Spoken[]>();
  const of = (author: string) => byAuthor.get(author.toLowerCase()) ?? [];
  return {
    add: (author, post, text) => {
      if (author === null) return;
      const list = of(author);
      list.push({ post, words: ` ${wordsOf(text).join(' ')} ` });
      byAuthor.set(author.toLowerCase(), list);
    },
    latest: (author) => ({ post: of(author).at(-1)?.post ?? null, count: of(author).length }),
    longest: (author, rows) => {
      const lines = wordsOfRows(rows);
      let best: Held | null = null;
      for (const { post, words } of of(author).slice(-MOST_POSTS).reverse()) {
        const count = heldBy(words, lines);
        if (count > (best?.rows ?? 0)) best = { post, rows: count };
      }
      return best;
    },
  };
}

/** The words of a row are looked up only once somebody asks for them. */
function wordsOfRows(rows: () => Iterable<string>): (index: number) => readonly string[] | null {
  const iterator = rows()[Symbol.iterator]();
  const known: (readonly string[])[] = [];
  return (index) => {
    while (known.length <= index && known.length < MOST_ROWS) {
      const { value, done } = iterator.next();
      if (done) break;
      known.push(wordsOf(value));
    }
    return known[index] ?? null;
  };
}

/** How many of the lines, blank ones between them included, stand in order in `words`. */
function heldBy(words: string, lineAt: (index: number) => readonly string[] | null): number {
  let held = 0;
  let from = 0;
  for (let i = 0, line = lineAt(0); line; i++, line = lineAt(i)) {
    if (line.length === 0) continue;
    const phrase = ` ${line.join(' ')} `;
    const at = words.indexOf(phrase, from);
    if (at < 0 || (held > 0 && at !== from && line.length < FEWEST_WORDS)) break;
    held = i + 1;
    from = at + phrase.length - 1;
  }
  return held;
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
