// A comment, or a line of the saved text, into what each sentence of it was taken for and why.
import { compareIds, type Segment, type ThreadDocument } from '../../thread/index.ts';
import { type Pieces, pieceWords } from './claim.ts';
import { type Explained, quoted } from './relation.ts';

const UNKNOWN = 'The JSON document does not keep how sentences were judged; explain the saved thread itself to see it.';

export function commentWords(id: string, explained: Explained, pieces: Pieces | null): string {
  const head = `${headOf(id, explained.document)}\n`;
  const own = pieces?.get(id);
  if (!own) {
    const claims = explained.document.claims.filter(({ comment }) => comment === id);
    return `${head}${claims.map((claim) => `${claim.id} ${quoted(claim)}\n`).join('')}${UNKNOWN}\n`;
  }
  if (own.length === 0) return `${head}No sentence of it was judged: it has none, or they stand in code or headings.\n`;
  return `${head}${own.map((piece) => pieceWords(piece, id, explained)).join('')}`;
}

function headOf(id: string, { thread: { comments } }: ThreadDocument): string {
  const comment = comments.find((one) => one.id === id);
  if (!comment) return 'The submission:';
  const { author, parent, parentGuess } = comment;
  const toward = parent ?? parentGuess?.id ?? null;
  const by = author === null ? '' : ` by ${author}`;
  return `Comment ${id}${by}${toward === null ? '' : `, which answers ${toward}${parent === null ? ' (a guess)' : ''}`}:`;
}

/**
 * What stands on a line, comment by comment, as in some sources each comment counts its own lines; null where no sentence does.
 */
export function lineWords(line: number, explained: Explained, pieces: Pieces): string | null {
  const told = [...pieces].flatMap(([comment, own]) => {
    const met = own.filter((piece) => isOn(piece, line)).map((piece) => pieceWords(piece, comment, explained));
    return met.length === 0
      ? []
      : `Line ${line}, in ${comment === 'post' ? 'the submission' : `comment ${comment}`}:\n${met.join('')}`;
  });
  return told.length === 0 ? null : told.join('');
}

const isOn = ({ position: { start, end } }: Segment, line: number) => start.line <= line && line <= end.line;

/** The nearest lines before and after one on which a sentence stands. */
export function linesNear(line: number, pieces: Pieces): readonly number[] {
  const lines = [...pieces.values()].flatMap((own) =>
    own.flatMap(({ position: { start, end } }) => [start.line, end.line]),
  );
  const before = lines.filter((one) => one < line);
  const after = lines.filter((one) => one > line);
  return [before, after].flatMap((side, at) =>
    side.length === 0 ? [] : side.reduce((a, b) => (at === 0 ? Math.max(a, b) : Math.min(a, b))),
  );
}

/** What ids there are near one that is unknown, as a sentence. */
export function idsNear(id: string, documents: readonly ThreadDocument[]): string {
  const claims = documents.flatMap((document) => document.claims.map((claim) => claim.id)).toSorted(compareIds);
  const relations = documents.flatMap((document) => document.relations.map((relation) => relation.id));
  const number = /^\d{1,9}/.exec(id)?.[0];
  const own = number === undefined ? [] : claims.filter((claim) => /^\d+/.exec(claim)?.[0] === number);
  const span = (all: readonly string[]) => (all.length === 1 ? `${all[0]}` : `${all[0]} to ${all.at(-1)}`);
  const named = [
    ...(own.length > 0 ? [`comment ${number} has the claims ${span(own)}`] : []),
    ...(own.length === 0 && claims.length > 0 ? [`the claims are ${span(claims)}`] : []),
    ...(relations.length > 0 ? [`the relations ${span(relations)}`] : []),
  ];
  return named.length === 0 ? 'It has no claims.' : `Here ${named.join(', ')}.`;
}
