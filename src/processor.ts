// The chain as a unified processor: text is parsed into a thread, rooms transform it, the compiler builds the graph.
import { type Plugin, unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type ClaimData, type ClaimScorer, claimScorer, findClaims } from './claims/index.ts';
import { type FormatWords, fromThreadJson, type Input, type ThreadsRead, threadReader } from './formats/index.ts';
import { type ArgumentGraph, graphOf } from './graph/index.ts';
import { type Lexicon, type LexiconData, lexicon } from './lexicon/index.ts';
import { reason } from './reasoning/index.ts';
import { findRelations, type Model, type RelationData, relationScorers } from './relations/index.ts';
import { traceReplies } from './replies/index.ts';
import { readBodies } from './text/index.ts';
import type { Thread, Warning } from './thread/index.ts';

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
  readonly lexicon: LexiconData;
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

const threadBodies: Plugin<[], Thread> = () => (tree) => readBodies(tree);
const threadReplies: Plugin<[], Thread> = () => (tree) => traceReplies(tree);
const threadClaims: Plugin<[Lexicon, ClaimScorer | null], Thread> = (lists, scorer) => (tree) =>
  findClaims(tree, lists, scorer);
const threadRelations: Plugin<[Parameters<typeof findRelations>[1]], Thread> = (judgement) => (tree) =>
  findRelations(tree, judgement);

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
  const { model, weights } = analysis;
  const lists = lexicon(analysis.lexicon);
  const scorers = weights ? relationScorers(weights) : null;
  return unified()
    .use(threadParse, threadReader(analysis.words), options)
    .use(threadBodies)
    .use(threadReplies)
    .use(threadClaims, lists, weights ? claimScorer(weights.claims) : null)
    .use(threadRelations, { lexicon: lists, model, scorers })
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
  const read = chain.data('threads')?.(inputOf(text, options), options) ?? { threads: [], messages: [] };
  return { graphs: read.threads.map((thread) => finish(thread, chain, read.messages)), messages: read.messages };
}

/** Reads a thread JSON (`{"title"?, "comments": […]}`); throws a sentence a user can act on where it is not one. */
export function readThreadJson(value: unknown, chain: Chain, name = 'thread.json'): ArgumentGraph {
  const { thread, messages } = fromThreadJson(value, name);
  return finish(thread, chain, messages);
}

function finish(thread: Thread, chain: Chain, messages: readonly VFileMessage[]): ArgumentGraph {
  const file = new VFile();
  file.messages.push(...messages);
  return chain.stringify(chain.runSync(thread, file), file) as ArgumentGraph;
}

function inputOf(text: string, { name = 'thread.txt', bytes }: ReadOptions) {
  return { name, text, bytes: bytes ?? new TextEncoder().encode(text).length };
}
