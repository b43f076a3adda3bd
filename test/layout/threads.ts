// Made-up threads of any size as documents: the same call gives the same thread.
import { rollup } from 'd3';
import type {
  ClaimRecord,
  CommentRecord,
  RelationRecord,
  RelationType,
  ThreadDocument,
} from '../../src/thread/index.ts';

const SUBJECTS = [
  'The bakery on the corner',
  'A weekly market',
  'The night bus',
  'Our swimming pool',
  'The new playground',
  'The old mill',
];
const CLAIMS = [
  'costs more than it brings in',
  'keeps the street alive after six',
  'is the only place where people of all ages meet',
  'should be closed in winter',
  'was full on every day I looked, and I looked for a month',
  'makes no sense without a car park beside it',
];
const NAMES = ['mara_k', 'Tobias', 'Wren', 'oldJetty', 'Ilse-Marie', 'qbit', 'Noor', 'Pat_the_baker', 'Sven', 'Yusuf'];
const AGES = ['5 hours ago', '3 hours ago', '2 hours ago', '40 minutes ago'];
const TYPES: readonly RelationType[] = ['attack', 'attack', 'undercut', 'support', 'concede', 'attack'];
const nowhere = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

const count = ({ length }: readonly unknown[]) => length;

/** A small generator of numbers, so that no run differs from another. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** `shape` is the share of replies that go to the newest comment: 0 is broad, 1 is one long chain. */
export function madeThread(size: number, { shape = 0.3, deepest = 6, seed = 7 } = {}): ThreadDocument {
  const next = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const comments: CommentRecord[] = [];
  const claims: ClaimRecord[] = [];
  const relations: RelationRecord[] = [];
  const depths: number[] = [];
  for (let i = 0; i < size; i++) {
    let parent = i === 0 ? null : next(1000) < shape * 1000 ? i - 1 : Math.floor(i * (next(1000) / 1000) ** 2);
    while (parent !== null && (depths[parent] ?? 0) >= deepest)
      parent = comments[parent]?.parent ? Number(comments[parent]?.parent?.slice(1)) - 1 : null;
    depths.push(parent === null ? 0 : (depths[parent] ?? 0) + 1);
    const author = i === 0 ? 'mara_k' : `${pick(NAMES)}${i > 60 ? next(40) : ''}`;
    const claimCount = i === 0 ? 3 : 1 + (next(10) > 6 ? 1 : 0);
    const texts = Array.from({ length: claimCount }, () => `${pick(SUBJECTS)} ${pick(CLAIMS)}.`);
    comments.push({
      id: `c${i + 1}`,
      parent: parent === null ? null : `c${parent + 1}`,
      parentBy: parent === null ? 'root' : 'indent',
      parentGuess: null,
      author,
      instance: null,
      score: null,
      scoreReadings: [],
      age: pick(AGES),
      published: null,
      edited: false,
      deleted: false,
      text: texts.join(' '),
      quotes: [],
      answers: [],
      stance: null,
      position: nowhere,
    });
    for (const [j, text] of texts.entries())
      claims.push({
        id: `${i + 1}${'abc'[j]}`,
        comment: `c${i + 1}`,
        user: author,
        text,
        core: text,
        position: nowhere,
        flags: [],
        label: null,
        strength: null,
        standing: null,
      });
    if (claimCount > 1) relations.push(relation(relations.length, 'support', `${i + 1}b`, `${i + 1}a`, false));
    if (parent !== null && next(10) > 0)
      relations.push(relation(relations.length, pick(TYPES), `${i + 1}a`, `${parent + 1}a`, true));
    if (i > 9 && next(20) === 0) relations.push(relation(relations.length, 'attack', `${i + 1}a`, '1b', true));
  }
  const userOf = new Map(claims.map(({ id, user }) => [id, user]));
  const rebuts = ({ type, crossUser }: RelationRecord) => crossUser && (type === 'attack' || type === 'undercut');
  const counts = {
    comments: rollup(comments, count, ({ author }) => author),
    claims: rollup(claims, count, ({ user }) => user),
    rebuttals: rollup(relations.filter(rebuts), count, ({ sources }) => userOf.get(sources[0] ?? '')),
  };
  const users = [...counts.comments.keys()].map((name) => ({
    id: name ?? '',
    name,
    instance: null,
    comments: counts.comments.get(name) ?? 0,
    claims: counts.claims.get(name) ?? 0,
    rebuttals: counts.rebuttals.get(name) ?? 0,
  }));
  return {
    schema: 'counterpoint/1',
    source: { name: 'made.txt', format: 'lemmy', converter: null, confidence: 1, runnerUp: null, bytes: 0, lines: 0 },
    thread: { title: null, post: null, comments },
    users,
    claims,
    relations,
    findings: { mainClaim: null, unanswered: [], questions: [], contested: [], chains: [] },
    warnings: [],
  };
}

function relation(
  index: number,
  type: RelationType,
  source: string,
  target: string,
  crossUser: boolean,
): RelationRecord {
  const show = index % 11 === 10 ? 'doubt' : 'sure';
  return {
    id: `r${index + 1}`,
    type,
    sources: [source],
    target: { kind: 'claim', id: target },
    crossUser,
    confidence: { link: 1, type: 1 },
    show,
    evidence: [{ rule: 'made', text: '', position: null }],
  };
}
