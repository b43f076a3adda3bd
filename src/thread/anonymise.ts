// A document into the same document with letters for its people: as writers, in mentions, in what others say of them.

import type { RelationRecord } from './argument.ts';
import { hider } from './hide.ts';
import { letters } from './ids.ts';
import type { CommentRecord, ThreadDocument } from './records.ts';

/** "Person A" is who spoke first. Hosts are left out; ids that may be made of names are counted anew. */
export function anonymise(document: ThreadDocument): ThreadDocument {
  const { source, thread, users, claims, findings } = document;
  const { names, writer } = aliases(document);
  const hide = hider(
    names,
    [...thread.comments, ...claims].map(({ text }) => text),
  );
  const ids = idsOf(document);
  const { claim, relation } = ids;
  const { post } = thread;
  return {
    ...document,
    source: { ...source, name: hide(source.name) },
    thread: {
      title: thread.title && hide(thread.title),
      post: post && { ...post, author: writer(post.author, null), text: hide(post.text) },
      comments: thread.comments.map((one) => ({
        ...hiddenComment(one, ids, hide),
        author: writer(one.author, one.instance),
      })),
    },
    users: users.map((one) => ({
      ...one,
      id: ids.user(one.id),
      name: writer(one.name, one.instance),
      instance: null,
    })),
    claims: claims.map((one) => ({
      ...one,
      id: claim(one.id),
      comment: one.comment && ids.comment(one.comment),
      user: one.user && ids.user(one.user),
      text: hide(one.text),
      core: hide(one.core),
    })),
    relations: document.relations.map((one) => hiddenRelation(one, ids, hide)),
    findings: {
      mainClaim: findings.mainClaim && claim(findings.mainClaim),
      unanswered: findings.unanswered.map(claim),
      questions: findings.questions.map(relation),
      contested: findings.contested.map(claim),
      chains: findings.chains.map((chain) => chain.map(claim)),
    },
    warnings: document.warnings.map((warning) => ({ ...warning, message: hide(warning.message) })),
  };
}

type Hide = (text: string) => string;
type Ids = ReturnType<typeof idsOf>;

function hiddenComment(one: CommentRecord, { comment }: Ids, hide: Hide): CommentRecord {
  const { id, parent, parentGuess, text, quotes, answers, stance } = one;
  return {
    ...one,
    id: comment(id),
    parent: parent && comment(parent),
    parentGuess: parentGuess && { ...parentGuess, id: comment(parentGuess.id) },
    instance: null,
    text: hide(text),
    quotes: quotes.map((quote) => ({ ...quote, text: hide(quote.text), of: quote.of && comment(quote.of) })),
    answers: answers.map((answer) => ({ ...answer, text: hide(answer.text), comment: comment(answer.comment) })),
    stance: stance && { ...stance, toward: comment(stance.toward) },
  };
}

function hiddenRelation(one: RelationRecord, { claim, relation, comment }: Ids, hide: Hide): RelationRecord {
  const hidden = (pieces: RelationRecord['evidence']) => pieces.map((piece) => ({ ...piece, text: hide(piece.text) }));
  const targets = { claim, bearing: claim, relation, comment, post: comment };
  return {
    ...one,
    id: relation(one.id),
    sources: one.sources.map(claim),
    ...(one.comment === undefined ? {} : { comment: comment(one.comment) }),
    target: { ...one.target, id: targets[one.target.kind](one.target.id) },
    evidence: hidden(one.evidence),
    ...(one.against === undefined ? {} : { against: hidden(one.against) }),
    ...(one.second ? { second: { ...one.second, target: claim(one.second.target) } } : {}),
  };
}

/** Who is who: one letter a name with its host, in the order in which they first speak. */
function aliases({ users, thread }: ThreadDocument) {
  const known = new Map<string, string>();
  let people = 0;
  const names = new Map<string, string>();
  const writer = (name: string | null, instance: string | null): string | null => {
    if (name === null) return null;
    const key = JSON.stringify([name, instance]);
    const alias =
      known.get(key) ?? known.get(JSON.stringify([name, null])) ?? `Person ${letters(people++).toUpperCase()}`;
    known.set(key, alias);
    if (!names.has(name)) names.set(name, alias);
    return alias;
  };
  for (const { name, instance } of users) writer(name, instance);
  if (thread.post) writer(thread.post.author, null);
  for (const { author, instance } of thread.comments) writer(author, instance);
  return { names, writer };
}

function idsOf({ thread, users, claims, relations }: ThreadDocument) {
  return {
    comment: renamed(thread.comments, /^c\d+$/, (index) => `c${index + 1}`),
    claim: renamed(claims, /^\d+[a-z]+$/, (index) => `0${letters(index)}`),
    relation: renamed(relations, /^r\d+$/, (index) => `r${index + 1}`),
    user: renamed(users, /^u\d+$/, (index) => `u${index + 1}`),
  };
}

/** Ids as they are where all have the form that counterpoint gives them, else ids counted anew; unknown ones end nowhere. */
function renamed(records: readonly { readonly id: string }[], own: RegExp, make: (index: number) => string) {
  if (records.every(({ id }) => own.test(id))) return (id: string) => (own.test(id) || id === 'post' ? id : '');
  const fresh = new Map(records.map(({ id }, index) => [id, make(index)]));
  return (id: string) => (id === 'post' ? id : (fresh.get(id) ?? ''));
}
