// Short notations into documents for tests: claims as "1a ana: text", relations as records with honest defaults.
import type { ClaimRecord, CommentRecord, RelationRecord, ThreadDocument } from '../../src/index.ts';

const place = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

export function commentRecord(id: string, author: string, parent: string | null, text = ''): CommentRecord {
  const parentBy = parent === null ? 'root' : 'id';
  const unknown = { instance: null, score: null, scoreReadings: [], age: null, published: null };
  const rest = {
    parentGuess: null,
    edited: false,
    deleted: false,
    quotes: [],
    answers: [],
    stance: null,
    position: place,
  };
  return { id, parent, parentBy, author, text, ...unknown, ...rest };
}

export function claimRecord(id: string, user: string, text = `Claim ${id} is made.`): ClaimRecord {
  const open = { flags: [], label: null, strength: null, standing: null } as const;
  return { id, comment: `c${Number.parseInt(id, 10)}`, user, text, core: text, position: place, ...open };
}

export function relationRecord(
  id: string,
  type: RelationRecord['type'],
  source: string,
  target: RelationRecord['target'] | string,
  more: Partial<RelationRecord> = {},
): RelationRecord {
  const end = typeof target === 'string' ? ({ kind: 'claim', id: target } as const) : target;
  const confidence = { link: 0.8, type: 0.8 };
  return { id, type, sources: [source], target: end, crossUser: true, confidence, show: 'sure', evidence: [], ...more };
}

export function documentOf(
  comments: readonly CommentRecord[],
  claims: readonly ClaimRecord[],
  relations: readonly RelationRecord[],
): ThreadDocument {
  const names = [...new Set(comments.map(({ author }) => author))];
  return {
    schema: 'counterpoint/1',
    source: { name: 'test.txt', format: 'lemmy', converter: null, confidence: 1, runnerUp: null, bytes: 1, lines: 1 },
    thread: { title: null, post: null, comments },
    users: names.map((name) => ({ id: name ?? '?', name, instance: null, comments: 1, claims: 1, rebuttals: 0 })),
    claims,
    relations,
    findings: { mainClaim: null, unanswered: [], questions: [], contested: [], chains: [] },
    warnings: [],
  };
}
