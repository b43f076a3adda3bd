// A language's word lists (data/lexicon/*.json) into sets and phrase finders.
import type { LexiconData, Opener, Split, Twofold } from './data.ts';
import { type Manner, type Phrases, phrases } from './phrases.ts';
import { parted, reader, type Word, wordsOf } from './words.ts';

type SetName =
  | 'openSplits'
  | 'coordinates'
  | 'mains'
  | 'greetings'
  | 'fillers'
  | 'stopwords'
  | 'negations'
  | 'subjects'
  | 'freeSplits'
  | 'pronounSplits'
  | 'pronouns'
  | 'reports'
  | 'opinions'
  | 'remarks'
  | 'firstPersons'
  | 'noReports'
  | 'perfects'
  | 'times'
  | 'abilities'
  | 'wishes'
  | 'joiners'
  | 'alternatives'
  | 'clitics'
  | 'pasts'
  | 'goesOn'
  | 'bounds'
  | 'praise'
  | 'blame'
  | 'interjections'
  | 'subordinators'
  | 'auxiliaries'
  | 'prepositions'
  | 'address'
  | 'everybody'
  | 'bare'
  | 'asksFor';
type OwnName =
  | 'language'
  | 'splits'
  | 'openers'
  | 'inside'
  | 'fillers'
  | 'emphatics'
  | 'softeners'
  | 'elided'
  | 'plain'
  | 'abbreviations'
  | 'ordinals'
  | 'concord'
  | 'twofold';
type FinderName = Exclude<keyof LexiconData, SetName | OwnName>;

export type Lexicon = { readonly language: string | null } & Readonly<Record<SetName, ReadonlySet<string>>> &
  Readonly<Record<FinderName, Phrases>> & {
    readonly splits: readonly (readonly [Split, Phrases])[];
    readonly openers: Readonly<Record<Opener, Phrases>>;
    readonly inside: readonly (readonly ['reason' | 'result', Phrases])[];
    readonly concord: boolean;
    /** Phrases of `agree` that are in `concede` too: who says them may grant something, or be of one mind. */
    readonly shared: ReadonlySet<string>;
    /** What the words of a text are in this language. */
    readonly wordsOf: (text: string) => readonly Word[];
    readonly twofold: Readonly<Record<Twofold, ReadonlySet<string>>>;
    /** The words with which a connective may begin: one of `splits` or `joints`. */
    readonly connectives: ReadonlySet<string>;
  };

const SETS: readonly SetName[] = [
  'openSplits',
  'coordinates',
  'mains',
  'greetings',
  'fillers',
  'stopwords',
  'negations',
  'subjects',
  'freeSplits',
  ...(['pronounSplits', 'pronouns', 'firstPersons', 'noReports'] as const),
  ...(['reports', 'opinions', 'remarks'] as const),
  ...(['perfects', 'times', 'abilities', 'wishes', 'joiners', 'alternatives', 'clitics', 'pasts', 'goesOn'] as const),
  'bounds',
  'praise',
  'blame',
  'interjections',
  'subordinators',
  'auxiliaries',
  'prepositions',
  'address',
  ...(['everybody', 'bare', 'asksFor'] as const),
];
const FINDERS: readonly FinderName[] = [
  ...(['hedges', 'attributions', 'granted', 'conditions', 'irony', 'rhetorical', 'challenges'] as const),
  ...(['lookalikes', 'closers', 'corrections', 'leaning', 'inquiries'] as const),
  ...(['notices', 'boards', 'handled', 'pleasantries', 'pointed', 'chatter', 'editMarks', 'edits'] as const),
  ...(['pointers', 'requests', 'urges', 'talk', 'leadIns', 'fields'] as const),
  ...(['accepts', 'allowances', 'yields', 'turned', 'preludes', 'phatic'] as const),
  ...([
    'purpose',
    'joints',
    'courtesy',
    'meta',
    'machines',
    'devices',
    'agree',
    'concede',
    'pretended',
    'deny',
    'undercut',
  ] as const),
];
const OPENERS: readonly Opener[] = ['reason', 'result', 'example', 'addition', 'elaboration', 'contrast', 'anaphora'];
const INSIDE = ['reason', 'result'] as const;
const TWOFOLD: readonly Twofold[] = ['time', 'remark', 'purpose', 'verb'];
const SPLITS: readonly Split[] = ['reason', 'contrast', 'result'];

/** Compiles word lists; do it once and hand the result on. */
export function lexicon(data: LexiconData): Lexicon {
  const elided = new Set(data.elided);
  const own = elided.size > 0 ? (text: string) => parted(wordsOf(text), elided) : wordsOf;
  const manner: Manner = { wordsOf: own, fillers: new Set(data.fillers) };
  const spelled = (list: readonly string[]) => [...new Set(list.flatMap((entry) => spellings(entry, data.plain)))];
  const finder = (list: readonly string[]) => phrases(spelled(list), manner);
  const loose = (list: readonly string[], ...inside: readonly (readonly string[])[]) =>
    phrases(spelled(list), { ...manner, fillers: new Set([...manner.fillers, ...spelled(inside.flat())]) });
  const firstWord = (phrase: string) => own(phrase)[0]?.text ?? [];
  return {
    language: data.language,
    wordsOf: reader(own),
    concord: data.concord,
    ...table(SETS, (name) => new Set(spelled(data[name]))),
    ...table(FINDERS, (name) => finder(data[name])),
    agree: loose(data.agree, data.emphatics),
    concede: loose(data.concede, data.emphatics, data.softeners),
    shared: new Set(spelled(data.concede.filter((phrase) => data.agree.includes(phrase)))),
    splits: SPLITS.map((name) => [name, finder(data.splits[name])] as const),
    connectives: new Set(spelled([...Object.values(data.splits).flat(), ...data.joints]).flatMap(firstWord)),
    openers: table(OPENERS, (name) => finder(data.openers[name])),
    inside: INSIDE.map((name) => [name, finder(data.inside[name])] as const),
    twofold: table(TWOFOLD, (name) => new Set(data.twofold[name])),
  };
}

/** The lexicon of a language that we have no lists for: nothing is found in it. */
export const silence = (): Lexicon => ({
  language: null,
  wordsOf: reader(wordsOf),
  concord: false,
  ...table(SETS, () => new Set<string>()),
  ...table(FINDERS, () => phrases([])),
  shared: new Set(),
  splits: [],
  connectives: new Set(),
  openers: table(OPENERS, () => phrases([])),
  inside: [],
  twofold: table(TWOFOLD, () => new Set<string>()),
});

/** As it is written, and as those write it who have no accents at hand; a single letter would be another word. */
function spellings(entry: string, plain: LexiconData['plain']): readonly string[] {
  const bare = [...entry].map((letter) => plain[letter] ?? letter).join('');
  return bare === entry || entry.length === 1 ? [entry] : [entry, bare];
}

function table<K extends string, V>(names: readonly K[], value: (name: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<K, V>;
}
