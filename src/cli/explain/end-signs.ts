// The signs of one claim into plain English: a row for each, and where the claim stands in its comment.
import type { End } from './facts.ts';
import { percent, shareOf } from './shares.ts';

/** How much of a sign there was; null where a document does not say. */
export type Value = number | null;

/** `set`: it states what only holds where the sign is not 0, which is what weights have for usual (a test looks). */
interface EndRow {
  readonly says: (end: End, value: Value) => string;
  readonly set: boolean;
}

const is = (words: string): EndRow => ({ says: ({ name }) => `${name} ${words}`, set: true });
const any = (says: EndRow['says']): EndRow => ({ says, set: false });

export const inWords = (count: number, one: string) => (count === 1 ? `1 ${one}` : `${count} ${one}s`);

/** They are measured at both ends of a pair. */
export const END: Readonly<Record<string, EndRow>> = {
  reason: is('opens as a reason'),
  result: is('opens as a conclusion'),
  example: is('opens as an example'),
  addition: is('opens as one more point'),
  elaboration: is('opens as a closer look at what was said before it'),
  contrast: is('opens with a contrast'),
  anaphora: is('opens by pointing back'),
  hedged: is('is hedged'),
  ironic: is('is ironic'),
  rhetorical: is('is a rhetorical question'),
  conditional: is('hangs on a condition'),
  reported: is('reports what others say'),
  agree: is('agrees with something'),
  concede: is('grants something'),
  deny: is('denies something'),
  undercut: is('says that a point does not matter or does not follow'),
  counter: is('turns against what its writer has just granted'),
  claim: any(({ name }, value) =>
    value === null
      ? `how sure it is that ${name} is a claim at all`
      : `it is ${percent(shareOf(value))} likely that ${name} is a claim at all`,
  ),
  length: any(({ name, words }) => (words === null ? `how long ${name} is` : `${name} has ${inWords(words, 'word')}`)),
  negated: is('is negated'),
  led: is('is tied to the words before it by a connective'),
  should: is('has a word such as “should”, “must”, “right” or “wrong”'),
  number: is('gives a number'),
  i: is('begins with “I”'),
  you: is('begins with “you” or “your”'),
  if: is('begins with “if”'),
  terms: any(({ name }, value) =>
    value === null
      ? `how many words of ${name} carry its subject`
      : `${inWords(value, 'word')} of ${name} ${value === 1 ? 'carries' : 'carry'} its subject`,
  ),
};

/** "2a is the first of the 4 claims of its comment" */
export function placed({ name, at, of }: End): string {
  if (at === null || of === null) return `where ${name} stands in its comment`;
  if (of === 1) return `${name} is the only claim of its comment`;
  const which = at === 0 ? 'the first' : at === of - 1 ? 'the last' : `number ${at + 1}`;
  return `${name} is ${which} of the ${of} claims of its comment`;
}

export function followed({ name, at, of }: End): string {
  if (at === null || of === null) return `how much follows ${name} in its comment`;
  const after = of - 1 - at;
  if (after === 0) return `no claim follows ${name} in its comment`;
  return `${inWords(after, 'claim')} ${after === 1 ? 'follows' : 'follow'} ${name} in its comment`;
}

export const crowd = ({ name, of }: End): string =>
  of === null ? `how much the comment of ${name} claims` : `the comment of ${name} makes ${inWords(of, 'claim')}`;

/** `value`: the shares of its reasons, added up. */
export function reasonsFor({ name }: End, value: Value): string {
  if (value === null) return `how many reasons ${name} has in its own comment`;
  if (value < 0.1) return `hardly a reason stands for ${name} in its own comment`;
  return `reasons stand for ${name} in its own comment (their shares add up to ${percent(value)})`;
}

export const givenFor = ({ name }: End, value: Value): string =>
  value === null
    ? `how far ${name} looks like a reason for another claim of its comment`
    : `it is ${percent(value)} likely that ${name} is a reason for another claim of its comment`;
