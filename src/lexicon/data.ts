// The shapes of the files of data/lexicon/.
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
  /** Connectives behind which a clause stands whatever word it begins with; behind the others one of `subjects` must. */
  readonly openSplits: readonly string[];
  /** Words that make their sentence a reason for the one before, or what follows from it, and stand inside it. */
  readonly inside: Readonly<Record<'reason' | 'result', readonly string[]>>;
  /** Words that may stand inside a phrase without changing it ("das stimmt [so doch gar] nicht"). */
  readonly fillers: readonly string[];
  /** Words that lose their end before a vowel ("l'école"); they and the next one are two words. */
  readonly elided: readonly string[];
  /** How letters are written by those who have no accents at hand. */
  readonly plain: Readonly<Record<string, string>>;
  /** Shortened words whose full stop ends no sentence, without spaces ("z.b"). */
  readonly abbreviations: readonly string[];
  /** Whether several negations in a sentence make one ("no tengo nada"). */
  readonly concord: boolean;
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
  /** Words that with a name may stand before a cue ("Hallo Eva, nein, …"). */
  readonly greetings: readonly string[];
  /** Words that tie a clause of time, or one about a word, to the rest of its sentence. */
  readonly subordinators: readonly string[];
  /** Verbs that need a subject before them. */
  readonly auxiliaries: readonly string[];
  /** Words that speak to somebody. */
  readonly address: readonly string[];
  /** Words that ask all who read ("does anyone know …"). */
  readonly everybody: readonly string[];
}

/** The shape of data/lexicon/others.json. */
export interface OthersData {
  /** Little words of languages that no rules are known of. */
  readonly stopwords: Readonly<Record<string, readonly string[]>>;
  readonly abbreviations: readonly string[];
}
