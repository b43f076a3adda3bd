// Messages into parents: by the ids their headers name; without ids by what they quote and whom they say they quote.
import type { ParentBy } from '../../thread/index.ts';
import { circular } from '../circles.ts';
import type { Message } from './letters.ts';
import { spoken } from './shingles.ts';
import { writers } from './writers.ts';

export interface Parent {
  readonly parent: number | null;
  readonly parentBy: ParentBy;
  readonly guess: { readonly parent: number; readonly confidence: number } | null;
}

const UNKNOWN: Parent = { parent: null, parentBy: 'unknown', guess: null };
const ROOT: Parent = { parent: null, parentBy: 'root', guess: null };

export function parentsOf(messages: readonly Message[]): readonly Parent[] {
  const byId = new Map(messages.flatMap(({ fields }, i) => idsIn(fields.get('message-id')).map((id) => [id, i])));
  const quoted = quotedParents(messages);
  const parents = messages.map((message, i): Parent => {
    const named = idsNamed(message.fields);
    const known = named.map((id) => byId.get(id)).find((at) => at !== undefined && at !== i);
    if (known !== undefined) return { parent: known, parentBy: 'id', guess: null };
    if (isOriginal(messages[i + 1], message)) return { parent: i + 1, parentBy: 'quote', guess: null };
    if (message.quoted && !message.isReply) return ROOT;
    if (message.fields.has('message-id') && named.length === 0 && !message.isReply) return ROOT;
    return quoted[i] ?? UNKNOWN;
  });
  return withoutCircles(parents);
}

/** Whether the next message of a text is the one that this one quotes whole below its own words. */
const isOriginal = (next: Message | undefined, { time }: Message): boolean =>
  next?.quoted === true && (next.time ?? 0) <= (time ?? Number.POSITIVE_INFINITY);

export const idsIn = (value = ''): readonly string[] => value.match(/<[^<>\s]{1,400}>/g) ?? [];

/** The message answered first, then its own ancestors from the nearest on. */
function idsNamed(fields: ReadonlyMap<string, string>): readonly string[] {
  return [...idsIn(fields.get('in-reply-to')).slice(0, 1), ...idsIn(fields.get('references')).toReversed()];
}

/** A circle of ids is cut where it is met first. */
function withoutCircles(parents: readonly Parent[]): readonly Parent[] {
  const cut = new Set(circular(parents.map(({ parent }) => parent)));
  return parents.map((parent, i) => (cut.has(i) ? UNKNOWN : parent));
}

/** Indices in the order of time; where a time is missing the order of the text counts. */
function inTime(messages: readonly Message[]): readonly number[] {
  const order = messages.map((_, i) => i);
  if (messages.some(({ time }) => time === null)) return order;
  return order.sort((a, b) => (messages[a]?.time ?? 0) - (messages[b]?.time ?? 0) || a - b);
}

/** Parents among the earlier messages: of the writer who is named the one most quoted, else the one most quoted. */
function quotedParents(messages: readonly Message[]): readonly Parent[] {
  const said = spoken();
  const known = writers();
  const latest = new Map<string, number>();
  const parents: Parent[] = [];
  for (const i of inTime(messages)) {
    const message = messages[i] as Message;
    const [attribution = null] = message.quoting;
    const hits = said.quotedFrom(message.rows);
    const meant = attribution === null ? [] : known.named(attribution);
    const best = mostQuoted(meant.length > 0 ? meant : [...hits.keys()], hits);
    const dated = best.filter((at) => attribution !== null && isDated(messages[at], attribution));
    const proven = dated.length > 0 ? dated : best;
    const isFirst = latest.size === 0 && attribution === null;
    parents[i] = settled(message, proven, hits, isFirst ? ROOT : unknown(latest.get(message.subject) ?? null));
    said.add(i, message.rows);
    known.add(i, message);
    latest.set(message.subject, i);
  }
  return parents;
}

const unknown = (latest: number | null): Parent => ({
  ...UNKNOWN,
  guess: latest === null ? null : { parent: latest, confidence: 0.4 },
});

/** The only message that is left, else what is known without quotes; only answers have a parent to guess. */
function settled(
  { isReply }: Message,
  [only, ...others]: readonly number[],
  hits: ReadonlyMap<number, number>,
  otherwise: Parent,
): Parent {
  if (only !== undefined && others.length === 0)
    return { parent: only, parentBy: hits.has(only) ? 'quote' : 'name', guess: null };
  if (only !== undefined) return unknown(others.at(-1) ?? only);
  return isReply === (otherwise.parentBy === 'root') ? UNKNOWN : otherwise;
}

function mostQuoted(pool: readonly number[], hits: ReadonlyMap<number, number>): readonly number[] {
  const most = pool.reduce((best, at) => Math.max(best, hits.get(at) ?? 0), 0);
  return pool.filter((at) => (hits.get(at) ?? 0) === most);
}

/** Whether an attribution gives the day and minute that stand in the message's Date field. */
function isDated(message: Message | undefined, attribution: string): boolean {
  const date = message?.fields.get('date') ?? '';
  const minute = /\b\d{1,2}:\d{2}/.exec(date)?.[0];
  const day = /\b\d{1,2}(?=\s\p{L})/u.exec(date)?.[0];
  return minute !== undefined && attribution.includes(minute) && (day === undefined || attribution.includes(day));
}
