// A move and the name of the rule or sign that fired on it into the words that made it fire, with their place.
import { type Match, type Opener, wordsOf } from '../lexicon/index.ts';
import { type Evidence, pointFrom, sourceSpan } from '../thread/index.ts';
import type { Cue } from './cues.ts';
import type { Move, Said } from './moves.ts';

// What rules and signs look for: the words by which a claim opens, or a cue in it.
const OPENERS: Readonly<Record<string, Opener>> = {
  ...{ reason: 'reason', consequence: 'result', result: 'result', example: 'example', elaboration: 'elaboration' },
  ...{ contrast: 'contrast', addition: 'addition', anaphora: 'anaphora', counter: 'contrast' },
};
const CUES: Readonly<Record<string, Cue>> = {
  ...{ agreement: 'agree', concession: 'concede', denial: 'deny', 'undercut-phrase': 'undercut' },
  ...{ agree: 'agree', concede: 'concede', deny: 'deny', undercut: 'undercut' },
};

/** What the name of a rule or of a sign looks for. */
export interface Looking {
  readonly rule: string;
  readonly opener: Opener | undefined;
  readonly cue: Cue | undefined;
}

export function lookingFor(rule: string): Looking {
  const sign = rule.replace(/^(?:from|to) /, '');
  return { rule, opener: OPENERS[sign], cue: CUES[sign] };
}

/** Evidence: the words that made a rule or sign fire where these are known, else the whole segment. */
export function evidenceOf(rule: string, move: Move): Evidence {
  const { text, position } = firedIn(lookingFor(rule), move);
  return { rule, text, position };
}

/** The words that made it fire. */
export function firedIn({ opener, cue }: Looking, move: Move): Piece {
  if (opener && opener === move.opener) return opening(move) ?? move.segment;
  return (cue && move.cues.has(cue) && cueIn(move, cue)) || move.segment;
}

type Piece = Pick<Evidence, 'text' | 'position'>;

const opening = (move: Move): Piece | null => (move.openedBy ? wordsIn(move, move.openedBy) : leadOf(move));

/** A cue may stand in a short aside before the move: the first of them that knows it is where it was read. */
function cueIn(move: Move, cue: Cue): Piece | null {
  const match = move.cues.get(cue);
  const home = [...move.asides, move].find(({ cues }) => cues.get(cue) === match);
  return match && home ? wordsIn(home, match) : null;
}

function wordsIn(said: Said, { from, to }: Match): Piece | null {
  const [first, last] = [said.words[from], said.words[to - 1]];
  const start = startOf(said);
  return first && last && start !== null ? pieceOf(said, start + first.start, start + last.end) : null;
}

/** The connective before a segment, which is not in its text. */
function leadOf(said: Said): Piece | null {
  const { lead } = said.segment;
  const start = startOf(said);
  if (lead === null || start === null) return null;
  const before = sentenceOf(said)?.text.slice(0, start) ?? '';
  const words = wordsOf(before);
  const first = words[words.length - wordsOf(lead).length];
  const last = words.at(-1);
  return first && last ? pieceOf(said, first.start, last.end) : null;
}

const sentenceOf = ({ comment, passage, sentence }: Said) => comment.children[passage]?.children[sentence];

/** Where a segment begins in the text of its sentence. */
function startOf(said: Said): number | null {
  const home = sentenceOf(said);
  let at = 0;
  for (const segment of home?.segments ?? []) {
    at = home?.text.indexOf(segment.text, at) ?? -1;
    if (at < 0) return null;
    if (segment === said.segment) return at;
    at += segment.text.length;
  }
  return null;
}

function pieceOf(said: Said, start: number, end: number): Piece | null {
  const home = sentenceOf(said);
  if (!home) return null;
  const [from, to] = sourceSpan(home.map, start, end);
  const { file } = said.comment;
  const first = pointFrom(file, home.position.start, from);
  return { text: home.text.slice(start, end), position: { start: first, end: pointFrom(file, first, to) } };
}
