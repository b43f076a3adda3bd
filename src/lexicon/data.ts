// The shapes of the files of data/lexicon/.
import type { TurnData } from './turn-data.ts';

export type Opener = 'reason' | 'result' | 'example' | 'addition' | 'elaboration' | 'contrast' | 'anaphora';
export type Split = 'reason' | 'contrast' | 'result';
/** What a connective may be besides a connective: a "since" of time, the "as" of a remark, the "so" of a purpose, the verb "cause". */
export type Twofold = 'time' | 'remark' | 'purpose' | 'verb';

/** The shape of data/lexicon/*.json. */
export interface LexiconData extends TurnData {
  readonly language: string;
  readonly stopwords: readonly string[];
  readonly negations: readonly string[];
  readonly subjects: readonly string[];
  readonly splits: Readonly<Record<Split, readonly string[]>>;
  /** Connectives that part clauses without a comma before them. */
  readonly freeSplits: readonly string[];
  /** Connectives behind which a clause stands whatever word it begins with; behind the others one of `subjects` must. */
  readonly openSplits: readonly string[];
  /** Connectives of a reason that never stand before what it is given for ("denn", "car"). */
  readonly coordinates: readonly string[];
  /** Verbs with which a clause begins behind one that stands first ("Weil es regnet, bleibe ich"). */
  readonly mains: readonly string[];
  /** Words that make their sentence a reason for the one before, or what follows from it, and stand inside it. */
  readonly inside: Readonly<Record<'reason' | 'result', readonly string[]>>;
  /** Words that may stand inside a phrase without changing it ("das stimmt [so doch gar] nicht"). */
  readonly fillers: readonly string[];
  /** Words that lose their end before a vowel ("l'école"); they and the next one are two words. */
  readonly elided: readonly string[];
  /** How letters are written by those who have no accents at hand. */
  readonly plain: Readonly<Record<string, string>>;
  /** Shortened words whose full stop ends no sentence, without it ("z b"); or not before a number ("nr #") or a small letter ("approx …"). */
  readonly abbreviations: readonly string[];
  /** Whether a full stop behind a number makes it an ordinal ("am 3. Mai"). */
  readonly ordinals: boolean;
  /** Whether several negations in a sentence make one ("no tengo nada"). */
  readonly concord: boolean;
  /** Connectives that part clauses without a comma where a pronoun follows that can only be a subject. */
  readonly pronounSplits: readonly string[];
  readonly pronouns: readonly string[];
  /** Phrases that hold the word of a connective and are none ("so far", "ever since", "as if"). */
  readonly lookalikes: readonly string[];
  /** Verbs that report words, and thoughts; where the subject is one of `firstPersons` these are the writer's own. */
  readonly reports: readonly string[];
  readonly opinions: readonly string[];
  /** Verbs with which "as" makes a remark ("as you know, …"). */
  readonly remarks: readonly string[];
  readonly firstPersons: readonly string[];
  /** Words after which such a verb reports nothing: it is a noun, or tells who somebody is ("those who say …"). */
  readonly noReports: readonly string[];
  /** Words that make a perfect, beside which "since" tells time. */
  readonly perfects: readonly string[];
  /** Words of time, which a "since" of time is followed by. */
  readonly times: readonly string[];
  /** Words behind which a reason is one for what follows it ("X, and since Y, Z"). */
  readonly joiners: readonly string[];
  /** Phrases that conclude where they stand last ("I avoid it for that reason"). */
  readonly closers: readonly string[];
  /** What gives another reason in place of the one before ("not because it is old but because it is slow"). */
  readonly corrections: readonly string[];
  /** Ends of words in which an auxiliary hides, auxiliaries of the past, and words that carry a clause on where others begin one. */
  readonly clitics: readonly string[];
  readonly pasts: readonly string[];
  readonly goesOn: readonly string[];
  readonly twofold: Readonly<Record<Twofold, readonly string[]>>;
  /** Verbs by which "so you can …" tells a purpose, and words that wish for something. */
  readonly abilities: readonly string[];
  readonly wishes: readonly string[];
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
  /** How those ask who want to know and assert nothing ("does anyone know …"). */
  readonly inquiries: readonly string[];
  /** Words between two things to choose from. */
  readonly alternatives: readonly string[];
  readonly courtesy: readonly string[];
  readonly meta: readonly string[];
  /** With what a program opens that says of itself that it wrote. */
  readonly machines: readonly string[];
  /** With what a device opens the row that it puts below a letter. */
  readonly devices: readonly string[];
  /** With what forum software and moderators open what they put into a thread, and what they say has been done to what of it. */
  readonly notices: readonly string[];
  readonly boards: readonly string[];
  readonly handled: readonly string[];
  /** Thanks, greetings, good wishes; and what opens like one and says something ("thanks to the flood …"). */
  readonly pleasantries: readonly string[];
  readonly pointed: readonly string[];
  /** With what remarks on the talk itself open ("first time poster", "rant over"). */
  readonly chatter: readonly string[];
  /** What stands before a note on an edit, and what such a note is about. */
  readonly editMarks: readonly string[];
  readonly edits: readonly string[];
  /** With what a reader is sent somewhere ("see below", "use the search"). */
  readonly pointers: readonly string[];
  /** Verbs of talking and writing with which somebody is asked for something, what makes a request of them, and what of a talk it is about. */
  readonly requests: readonly string[];
  readonly urges: readonly string[];
  readonly talk: readonly string[];
  /** What a sentence holds that only announces what stands behind its colon. */
  readonly leadIns: readonly string[];
  /** Names of the fields of a form ("phone", "operating system"). */
  readonly fields: readonly string[];
  readonly praise: readonly string[];
  readonly blame: readonly string[];
  /** Words that may stand before a cue ("well, no"). */
  readonly interjections: readonly string[];
  /** Words that with a name may stand before a cue ("Hallo Eva, nein, …"). */
  readonly greetings: readonly string[];
  /** What opens a clause that leans on the one behind it ("so [while it rains], I stay"). */
  readonly leaning: readonly string[];
  /** Words that tie a clause of time, or one about a word, to the rest of its sentence. */
  readonly subordinators: readonly string[];
  /** Verbs that need a subject before them. */
  readonly auxiliaries: readonly string[];
  /** Words with which a phrase opens that says where, when or how much, in languages whose sentences begin with their subject; some only before a number ("about #"). */
  readonly prepositions: readonly string[];
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
  /** The languages among these in which a full stop behind a number makes it an ordinal. */
  readonly ordinals: readonly string[];
}
