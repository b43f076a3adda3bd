// A language's word lists (data/lexicon/*.json) into sets and phrase finders.
import { type Phrases, phrases } from './phrases.ts';
import { wordsOf } from './words.ts';

export type Opener = 'reason' | 'result' | 'example' | 'addition' | 'elaboration' | 'contrast' | 'anaphora';
export type Split = 'reason' | 'contrast' | 'result';

/** The shape of data/lexicon/*.json. */
export interface LexiconData {
  readonly language: string;
  readonly stopwords: readonly string[];
  readonly negations: readonly string[];
  readonly subjects: readonly string[];
  readonly splits: Readonly<Record<Split, readonly string[]>>;
  /** Connectives that part clauses without a comma before them. */
  readonly freeSplits: readonly string[];
  /** Words that with a negation take a reason back ("not just because …"). */
  readonly bounds: readonly string[];
  /** Connectives of a purpose, which look like a result ("so that it stays dry"). */
  readonly purpose: readonly string[];
  /** Words that may part two clauses, or just two words; only trained weights can tell. */
  readonly joints: readonly string[];
  readonly openers: Readonly<Record<Opener, readonly string[]>>;
  readonly hedges: readonly string[];
  readonly attributions: readonly string[];
  readonly granted: readonly string[];
  readonly conditions: readonly string[];
  readonly irony: readonly string[];
  readonly rhetorical: readonly string[];
  readonly challenges: readonly string[];
  readonly courtesy: readonly string[];
  readonly meta: readonly string[];
  /** With what a program opens that says of itself that it wrote. */
  readonly machines: readonly string[];
  /** With what a device opens the row that it puts below a letter. */
  readonly devices: readonly string[];
  readonly agree: readonly string[];
  readonly concede: readonly string[];
  readonly deny: readonly string[];
  readonly undercut: readonly string[];
  readonly praise: readonly string[];
  readonly blame: readonly string[];
  /** Words that may stand before a cue ("well, no"). */
  readonly interjections: readonly string[];
  /** Words that tie a clause of time, or one about a word, to the rest of its sentence. */
  readonly subordinators: readonly string[];
  /** Verbs that need a subject before them. */
  readonly auxiliaries: readonly string[];
  /** Words that speak to somebody. */
  readonly address: readonly string[];
  /** Words that ask all who read ("does anyone know …"). */
  readonly everybody: readonly string[];
}

type SetName =
  | 'stopwords'
  | 'negations'
  | 'subjects'
  | 'freeSplits'
  | 'bounds'
  | 'praise'
  | 'blame'
  | 'interjections'
  | 'subordinators'
  | 'auxiliaries'
  | 'address'
  | 'everybody';
type FinderName = Exclude<keyof LexiconData, SetName | 'language' | 'splits' | 'openers'>;

export type Lexicon = { readonly language: string | null } & Readonly<Record<SetName, ReadonlySet<string>>> &
  Readonly<Record<FinderName, Phrases>> & {
    readonly splits: readonly (readonly [Split, Phrases])[];
    readonly openers: Readonly<Record<Opener, Phrases>>;
    /** The words with which a connective may begin: one of `splits` or `joints`. */
    readonly connectives: ReadonlySet<string>;
  };

const SETS: readonly SetName[] = [
  'stopwords',
  'negations',
  'subjects',
  'freeSplits',
  'bounds',
  'praise',
  'blame',
  'interjections',
  'subordinators',
  'auxiliaries',
  'address',
  'everybody',
];
const FINDERS: readonly FinderName[] = [
  ...(['hedges', 'attributions', 'granted', 'conditions', 'irony', 'rhetorical', 'challenges'] as const),
  ...([
    'purpose',
    'joints',
    'courtesy',
    'meta',
    'machines',
    'devices',
    'agree',
    'concede',
    'deny',
    'undercut',
  ] as const),
];
const OPENERS: readonly Opener[] = ['reason', 'result', 'example', 'addition', 'elaboration', 'contrast', 'anaphora'];
const SPLITS: readonly Split[] = ['reason', 'contrast', 'result'];

/** Compiles word lists; do it once and hand the result on. */
export function lexicon(data: LexiconData): Lexicon {
  return {
    language: data.language,
    ...table(SETS, (name) => new Set(data[name])),
    ...table(FINDERS, (name) => phrases(data[name])),
    splits: SPLITS.map((name) => [name, phrases(data.splits[name])] as const),
    connectives: new Set([...Object.values(data.splits).flat(), ...data.joints].flatMap(firstWord)),
    openers: table(OPENERS, (name) => phrases(data.openers[name])),
  };
}

/** The lexicon of a language that we have no lists for: nothing is found in it. */
export const silence = (): Lexicon => ({
  language: null,
  ...table(SETS, () => new Set<string>()),
  ...table(FINDERS, () => phrases([])),
  splits: [],
  connectives: new Set(),
  openers: table(OPENERS, () => phrases([])),
});

const firstWord = (phrase: string) => wordsOf(phrase)[0]?.text ?? [];

function table<K extends string, V>(names: readonly K[], value: (name: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<K, V>;
}
