// The chain as a unified processor: text is parsed into a thread, rooms transform it, the compiler builds the graph.
import { type Plugin, unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type ClaimData, type ClaimScorer, claimScorer, findClaims } from './claims/index.ts';
import { type FormatWords, fromThreadJson, type Input, type ThreadsRead, threadReader } from './formats/index.ts';
import { type ArgumentGraph, graphOf } from './graph/index.ts';
import { type Lexicon, type LexiconData, languages, lexicon, type OthersData, tongues } from './lexicon/index.ts';
import { reason } from './reasoning/index.ts';
import { findRelations, type Model, type RelationData, relationScorers } from './relations/index.ts';
import { traceReplies } from './replies/index.ts';
import { readBodies, shortenedIn } from './text/index.ts';
import type { Comment, Thread, Warning } from './thread/index.ts';

declare module 'unified' {
  interface CompileResultMap {
    ArgumentGraph: ArgumentGraph;
  }
  interface Data {
    /** Reads the threads of a saved text; kept with the chain, so that its word lists are compiled once. */
    threads?: ThreadReader;
  }
}

type ThreadReader = (input: Input, options: ReadOptions) => ThreadsRead;

/** What the chain is given as values; a command line reads it from disk, a page bundles it. */
export interface Analysis {
  readonly words: FormatWords;
  /** The lists of the language that the weights were trained in. */
  readonly lexicon: LexiconData;
  /** Lists of other languages, for rules with a clear sign. */
  readonly lexicons?: readonly LexiconData[];
  /** What tells languages without lists from these. */
  readonly others?: OthersData | null;
  readonly model: Model;
  /** Trained weights; without them the rules decide alone. */
  readonly weights?: Weights | null;
}

/** The weight files of data/model/ by their names. */
export interface Weights extends RelationData {
  readonly claims: ClaimData;
}

export interface ReadOptions {
  /** Name of the input, as it stands in the document's `source`. */
  readonly name?: string;
  /** Name of a format that overrides detection. */
  readonly from?: string;
  /** Size of the input in bytes where it was read from a file. */
  readonly bytes?: number;
}

const threadBodies: Plugin<[Parameters<typeof readBodies>[1]], Thread> = (manner) => (tree) => readBodies(tree, manner);
const threadReplies: Plugin<[], Thread> = () => (tree) => traceReplies(tree);
/** How a thread is judged, by its language. */
interface Judging {
  readonly lexicon: Lexicon;
  /** The lexicon of one comment: some write in another language than the rest. */
  readonly lexiconOf: (comment: Comment) => Lexicon;
  readonly claims: ClaimScorer | null;
  readonly relations: Parameters<typeof findRelations>[1];
}

type JudgingOf = (thread: Thread) => Judging;

const threadClaims: Plugin<[JudgingOf], Thread> = (judgingOf) => (tree) => {
  const { lexicon: lists, lexiconOf, claims } = judgingOf(tree);
  const scorerOf = (comment: Comment) => (lexiconOf(comment) === lists ? claims : null);
  findClaims(tree, lexiconOf, scorerOf);
};
const threadRelations: Plugin<[JudgingOf], Thread> = (judgingOf) => (tree, file) => {
  const { lexicon: lists, relations } = judgingOf(tree);
  findRelations(tree, relations);
  if (relations.clear)
    file.message(LANGUAGE(lists.language), { ruleId: lists.language === null ? 'no-language' : 'language' });
};

const NAMES: Readonly<Record<string, string>> = { de: 'German', es: 'Spanish', fr: 'French', pt: 'Portuguese' };
const LANGUAGE = (language: string | null) =>
  language === null
    ? 'This thread is in a language that counterpoint has no word lists for: the map shows its comments, quotes and questions, and no other relations.'
    : `This thread is in ${NAMES[language] ?? `a language (${language})`}, which counterpoint knows by a short list of words: the map shows only relations with a clear sign.`;

/** Weights were trained in one language; in others only rules that read a clear sign speak. */
function judgings({ lexicon: own, lexicons = [], others = null, model, weights }: Analysis): JudgingOf {
  const trained = lexicon(own);
  const spoken = tongues(languages([trained, ...lexicons.map(lexicon)], others));
  const claims = weights ? claimScorer(weights.claims) : null;
  const scorers = weights ? relationScorers(weights) : null;
  return (thread) => {
    const { lexicon: lists, lexiconOf } = spoken(thread);
    const isTrained = lists === trained;
    return {
      lexicon: lists,
      lexiconOf,
      claims: isTrained ? claims : null,
      relations: { lexicon: lists, lexiconOf, model, scorers: isTrained ? scorers : null, clear: !isTrained },
    };
  };
}

const threadGraph: Plugin<[], Thread, ArgumentGraph> = function threadGraph() {
  this.compiler = (tree, file) => {
    const warnings = file.messages.map((message): Warning => {
      const { place, reason: text, ruleId } = message;
      return { rule: ruleId ?? 'note', message: text, position: place && 'start' in place ? place : null };
    });
    const graph = graphOf(tree as Thread, warnings);
    reason(graph);
    return graph;
  };
};

/** The parser reads the first thread of a text; `readThread` runs the rest of the chain on every thread of a file. */
const threadParse: Plugin<[ThreadReader, ReadOptions], string, Thread> = function threadParse(threads, options) {
  this.data('threads', threads);
  this.parser = (text, file) => {
    const read = threads(inputOf(text, options), options);
    file.messages.push(...read.messages);
    const [first] = read.threads;
    if (first) return first;
    return file.fail(read.messages[0]?.reason ?? NO_THREAD, { ruleId: 'no-thread' });
  };
};

const NO_THREAD = 'No thread was found in this text.';

/** The whole chain: `process` a text and find the graph of its first thread in `file.result`. */
export function counterpoint(analysis: Analysis, options: ReadOptions = {}) {
  const judgingOf = judgings(analysis);
  return unified()
    .use(threadParse, threadReader(analysis.words), options)
    .use(threadBodies, shortenedIn(analysis))
    .use(threadReplies)
    .use(threadClaims, judgingOf)
    .use(threadRelations, judgingOf)
    .use(threadGraph)
    .freeze();
}

export interface Reading {
  /** One graph a thread; empty where the text holds none, and `messages` then say why. */
  readonly graphs: readonly ArgumentGraph[];
  readonly messages: readonly VFileMessage[];
}

export type Chain = ReturnType<typeof counterpoint>;

/** Reads every thread of a saved text with a chain made by `counterpoint`. */
export function readThread(text: string, chain: Chain, options: ReadOptions = {}): Reading {
  const { graphs, messages } = readTrees(text, chain, options);
  return { graphs, messages };
}

export interface TreesRead extends Reading {
  /** The tree of each graph: its segments tell how every sentence was judged. */
  readonly threads: readonly Thread[];
}

/** The same with the trees, which take much room. */
export function readTrees(text: string, chain: Chain, options: ReadOptions = {}): TreesRead {
  const { threads, messages } = chain.data('threads')?.(inputOf(text, options), options) ?? {
    threads: [],
    messages: [],
  };
  const said: VFileMessage[] = [];
  const graphs = threads.map((thread) => finish(thread, chain, messages, said));
  return { graphs, messages: [...messages, ...said], threads };
}

/** Reads a thread JSON (`{"title"?, "comments": […]}`); throws a sentence a user can act on where it is not one. */
export function readThreadJson(value: unknown, chain: Chain, name = 'thread.json'): ArgumentGraph {
  const { thread, messages } = fromThreadJson(value, name);
  return finish(thread, chain, messages);
}

/** What is said while a thread is judged is said of the file too, once. */
function finish(thread: Thread, chain: Chain, messages: readonly VFileMessage[], said?: VFileMessage[]): ArgumentGraph {
  const file = new VFile();
  file.messages.push(...messages);
  const graph = chain.stringify(chain.runSync(thread, file), file) as ArgumentGraph;
  for (const message of file.messages.slice(messages.length))
    if (said && !said.some(({ reason: old }) => old === message.reason)) said.push(message);
  return graph;
}

function inputOf(text: string, { name = 'thread.txt', bytes }: ReadOptions) {
  return { name, text, bytes: bytes ?? new TextEncoder().encode(text).length };
}
