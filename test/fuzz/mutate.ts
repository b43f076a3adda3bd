// A saved text and a number into a text that somebody may have spoilt: cut, spliced, shuffled, re-encoded, pasted elsewhere.

/** Draws from a linear congruential generator (Numerical Recipes' constants), so that a run can be repeated. */
export interface Dice {
  readonly below: (limit: number) => number;
}

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return {
    below: (limit) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    },
  };
}

type Mutation = (text: string, dice: Dice, other: string) => string;

const lines = (change: (rows: string[], dice: Dice, other: string) => string[]): Mutation => {
  return (text, roll, other) => change(text.split('\n'), roll, other).join('\n');
};

/** Two places of a list, in order. */
function stretch(length: number, { below }: Dice): [number, number] {
  const one = below(length + 1);
  const two = below(length + 1);
  return one < two ? [one, two] : [two, one];
}

const SIDEBAR = [
  'Home',
  'About us',
  'Subscribers',
  '1,204 online',
  '• Be kind',
  '• No adverts',
  'Create a post',
  '2 hours ago',
];

/** A value of JSON with some of its parts dropped, doubled, of another kind, or put elsewhere. */
function spoilt(value: unknown, roll: Dice, all: readonly unknown[]): unknown {
  if (roll.below(60) === 0) return [null, '', 0, -1, {}, [], true, all[roll.below(all.length)]][roll.below(8)];
  if (Array.isArray(value)) {
    const kept = value.filter(() => roll.below(40) > 0).map((one) => spoilt(one, roll, all));
    return kept.flatMap((one) => (roll.below(40) === 0 ? [one, one] : [one]));
  }
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(() => roll.below(60) > 0);
  return Object.fromEntries(entries.map(([key, one]) => [key, spoilt(one, roll, all)]));
}

function partsOf(value: unknown): readonly unknown[] {
  const inside = value !== null && typeof value === 'object' ? Object.values(value) : [];
  return [value, ...inside.flatMap(partsOf)];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const TAG = /<[^<>]{1,300}>/g;

export const mutations: Readonly<Record<string, Mutation>> = {
  nothing: (text) => text,
  'cut head': lines((rows, { below }) => rows.slice(below(rows.length))),
  'cut tail': lines((rows, { below }) => rows.slice(0, below(rows.length))),
  'cut in a line': (text, { below }) => text.slice(below(text.length), text.length - below(text.length / 2)),
  'drop lines': lines((rows, { below }) => rows.filter(() => below(12) > 0)),
  'drop a stretch': lines((rows, roll) => {
    const [from, to] = stretch(rows.length, roll);
    return [...rows.slice(0, from), ...rows.slice(to)];
  }),
  'double a stretch': lines((rows, roll) => {
    const [from, to] = stretch(rows.length, roll);
    return [...rows.slice(0, to), ...rows.slice(from)];
  }),
  'swap lines': lines((rows, { below }) => {
    for (let n = below(20); n >= 0; n--) {
      const [one, two] = [below(rows.length), below(rows.length)];
      [rows[one], rows[two]] = [rows[two] ?? '', rows[one] ?? ''];
    }
    return rows;
  }),
  'shuffle all': lines((rows, { below }) => {
    for (let at = rows.length - 1; at > 0; at--) {
      const to = below(at + 1);
      [rows[at], rows[to]] = [rows[to] ?? '', rows[at] ?? ''];
    }
    return rows;
  }),
  splice: lines((rows, { below }, other) => [
    ...rows.slice(0, below(rows.length)),
    ...other.split('\n').slice(below(50)),
  ]),
  'paste inside': lines((rows, { below }, other) => {
    rows.splice(below(rows.length), 0, ...other.split('\n').slice(0, below(40)));
    return rows;
  }),
  'sidebar around': lines((rows) => [...SIDEBAR, '', ...rows, '', ...SIDEBAR]),
  'no indentation': lines((rows) => rows.map((row) => row.trimStart())),
  'more indentation': lines((rows, { below }) => rows.map((row) => ' '.repeat(1 + below(2) * 3) + row)),
  'quote marks': lines((rows) => rows.map((row) => `> ${row}`)),
  'blank lines doubled': lines((rows) => rows.flatMap((row) => (row.trim() === '' ? [row, row] : [row]))),
  'no blank lines': lines((rows) => rows.filter((row) => row.trim() !== '')),
  'one line': (text) => text.replace(/\s+/g, ' '),
  'carriage returns': (text, { below }) => text.replaceAll('\n', below(2) === 0 ? '\r\n' : '\r'),
  tabs: lines((rows) =>
    rows.map((row) => row.replace(/^ {1,40}/, (space) => '\t'.repeat(Math.ceil(space.length / 4)))),
  ),
  'wrong encoding': (text) => Buffer.from(text, 'utf8').toString('latin1'),
  'lost letters': (text, { below }) => text.replace(/[^\x20-\x7e\n]/g, () => (below(2) === 0 ? '?' : '\ufffd')),
  'hard blanks': (text) => text.replaceAll(' ', '\u00a0'),
  'odd characters': (text, { below }) => {
    const odd = [
      '\0',
      '\u200b',
      '\u202e',
      '\ud800',
      '<',
      '>',
      '|',
      '[',
      '](',
      '`',
      '*',
      '&',
      '#',
      '\\',
      '{',
      '"',
      '\u2028',
    ];
    let mutated = text;
    for (let n = below(8); n >= 0; n--) {
      const at = below(mutated.length + 1);
      mutated = mutated.slice(0, at) + (odd[below(odd.length)] ?? '').repeat(1 + below(3)) + mutated.slice(at);
    }
    return mutated;
  },
  'json parts': (text, roll) => {
    const value = parsed(text);
    return value === null || typeof value !== 'object' ? text : JSON.stringify(spoilt(value, roll, partsOf(value)));
  },
  'tags dropped': (text, { below }) => text.replace(TAG, (tag) => (below(15) === 0 ? '' : tag)),
  'tags doubled': (text, { below }) => text.replace(TAG, (tag) => (below(30) === 0 ? tag + tag : tag)),
  'a long row': (text, { below }) => {
    const at = below(text.length + 1);
    return text.slice(0, at) + text.slice(at, at + 1 + below(30)).repeat(1 + below(2000)) + text.slice(at);
  },
};

/** One of the mutations, or two after each other. */
export function mutate(text: string, other: string, roll: Dice): { readonly how: string; readonly text: string } {
  const names = Object.keys(mutations);
  const picked = Array.from({ length: 1 + roll.below(2) }, () => names[roll.below(names.length)] ?? 'nothing');
  return {
    how: picked.join(', '),
    text: picked.reduce((all, name) => mutations[name]?.(all, roll, other) ?? all, text),
  };
}
