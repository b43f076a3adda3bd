// Graphs and an id (of a claim, a relation or a comment, or a line) into words: what was taken for what, and why.
import { toDocument } from '../../exchange/index.ts';
import type { ArgumentGraph } from '../../graph/index.ts';
import type { Thread, ThreadDocument } from '../../thread/index.ts';
import { Fault } from '../fault.ts';
import { claimWords, type Pieces, piecesOf } from './claim.ts';
import { commentWords, idsNear, linesNear, lineWords } from './comment.ts';
import { type Explained, relationWords } from './relation.ts';

/** What is known beside the graphs: their trees, in the same order (none for a document), and words that carry no subject. */
export interface Background {
  readonly threads?: readonly Thread[];
  readonly stopwords?: Iterable<string>;
}

interface Read extends Explained {
  readonly pieces: Pieces | null;
}

/** Explains `asked` ("2a", "r7", "c3", "22") in the first of the graphs that knows it. */
export function explain(graphs: readonly ArgumentGraph[], asked: string, background: Background = {}): string {
  const { threads = [], stopwords = [] } = background;
  const reads = graphs.map((graph, at): Read => {
    const thread = threads[at];
    return { document: toDocument(graph), stopwords: new Set(stopwords), pieces: thread ? piecesOf(thread) : null };
  });
  const id = asked.trim();
  for (const one of [id, id.toLowerCase()]) {
    for (const read of reads) {
      const told = explainId(one, read);
      if (told !== null) return told;
    }
  }
  if (/^\d{1,9}$/.test(id)) return explainLine(Number(id), reads);
  throw new Fault(2, `There is no claim, relation or comment "${id}" in this thread. ${idsNear(id, documents(reads))}`);
}

const documents = (reads: readonly Read[]): readonly ThreadDocument[] => reads.map(({ document }) => document);

function explainId(id: string, read: Read): string | null {
  const { document, pieces } = read;
  const relation = document.relations.find((one) => one.id === id);
  if (relation) return relationWords(relation, read);
  const claim = document.claims.find((one) => one.id === id);
  if (claim) return claimWords(claim, read, pieces);
  const isComment = document.thread.comments.some((one) => one.id === id) || (id === 'post' && document.thread.post);
  return isComment ? commentWords(id, read, pieces) : null;
}

function explainLine(line: number, reads: readonly Read[]): string {
  const judged = reads.flatMap(({ pieces }) => pieces ?? []);
  if (judged.length === 0)
    throw new Fault(
      2,
      `The JSON document does not keep what stands on line ${line}. Explain the saved thread itself, or name an id. ${idsNear('', documents(reads))}`,
    );
  const told = reads.flatMap((read) => (read.pieces && lineWords(line, read, read.pieces)) ?? []);
  if (told.length > 0) return told.join('');
  const near = [...new Set(judged.flatMap((pieces) => linesNear(line, pieces)))].toSorted((a, b) => a - b);
  throw new Fault(
    2,
    `No sentence of a comment stands on line ${line}; the nearest stand on ${near.length > 1 ? 'lines' : 'line'} ${near.join(' and ')}.`,
  );
}
