// A thread tree with claims and relations into the ArgumentGraph: counts the people, leaves findings to reasoning.
import type { Comment, PostRecord, Thread, ThreadDocument, UserRecord, Warning } from '../thread/index.ts';
import { type People, people, utterances } from '../thread/index.ts';
import { buildGraph } from './build.ts';

import type { ArgumentGraph } from './types.ts';

const nothingFound = { mainClaim: null, unanswered: [], questions: [], contested: [], chains: [] };

/** Builds the graph of a thread. `warnings` are what the rooms before had to say. */
export function graphOf(thread: Thread, warnings: readonly Warning[]): ArgumentGraph {
  const everyone = people(utterances(thread));
  const document: ThreadDocument = {
    schema: 'counterpoint/1',
    source: thread.source,
    thread: {
      title: thread.title,
      post: thread.post && postRecord(thread.post),
      comments: thread.children.map(record),
    },
    users: users(thread, everyone),
    claims: thread.claims,
    relations: thread.relations,
    findings: nothingFound,
    warnings,
  };
  return buildGraph(document);
}

function record({ type: _, file: _f, raw: _r, children: _c, parentAmong: _p, data: _d, ...rest }: Comment) {
  return rest;
}

function postRecord({ author, text, position }: Comment): PostRecord {
  return { id: 'post', author, text, position };
}

function users(thread: Thread, everyone: People): readonly UserRecord[] {
  const claims = count(thread.claims.map((claim) => claim.user));
  const writers = new Map(thread.claims.map((claim) => [claim.id, claim.user]));
  const rebuttals = count(
    thread.relations
      .filter(
        ({ type, crossUser, show }) => crossUser && show !== 'hidden' && (type === 'attack' || type === 'undercut'),
      )
      .map(({ sources }) => writers.get(sources[0] ?? '') ?? null),
  );
  return everyone.list.map(({ id, name, instance, comments }) => ({
    id,
    name,
    instance,
    comments,
    claims: claims.get(id) ?? 0,
    rebuttals: rebuttals.get(id) ?? 0,
  }));
}

function count(ids: readonly (string | null)[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
