// The signs of the trained trees (relations/pair-signs.ts) into plain English: a row for each, true whatever its value is.
import { crowd, END, followed, givenFor, placed, reasonsFor, type Value } from './end-signs.ts';
import type { Facts } from './facts.ts';
import { alike, apart, drift, likest, opposed, ordered, rank, ruled, short, sided, whole } from './pair-words.ts';

export interface Row {
  /** Which end it is about: there the reader is sent. */
  readonly of: 'from' | 'to' | 'pair';
  readonly says: (facts: Facts, value: Value) => string;
  /** Whether it states what only holds where the sign is not 0. */
  readonly set: boolean;
}

const from = (says: Row['says'], set = false): Row => ({ of: 'from', says, set });
const to = (says: Row['says'], set = false): Row => ({ of: 'to', says, set });
const pair = (says: Row['says'], set = false): Row => ({ of: 'pair', says, set });
const SET = true;

const OWN: Readonly<Record<string, Row>> = {
  at: from((facts) => placed(facts.from)),
  'from end': from((facts) => followed(facts.from)),
  claims: from((facts) => crowd(facts.from)),
  'to at': to((facts) => placed(facts.to)),
  'to end': to((facts) => followed(facts.to)),
  'to claims': to((facts) => crowd(facts.to)),
  step: pair(ordered),
  distance: pair(apart),
  'same sentence': pair((facts) => `${facts.from.name} and ${facts.to.name} stand in one sentence`, SET),
  passages: pair((facts) => `${facts.from.name} and ${facts.to.name} stand in different paragraphs`, SET),
  'first of passage': to((facts) => `${facts.to.name} is the first claim of its paragraph`, SET),
  'contrast between': pair((facts) => `a contrast stands between ${facts.from.name} and ${facts.to.name}`, SET),
  'next contrast': from((facts) => `a contrast follows ${facts.from.name}`, SET),
  turned: pair((facts) => `a rule reads it the other way round, with ${facts.to.name} as the reason`, SET),
  drift: pair(drift),
  up: to((facts) => `${facts.to.name} does not stand in the comment that is answered directly`, SET),
  post: to((facts) => `${facts.to.name} stands in the submission`, SET),
  likeness: pair(alike, SET),
  best: from(likest),
  'short of best': pair(short),
  rank: pair(rank),
  whole: to(whole),
  quoted: pair((facts) => `${facts.from.name} stands right below words quoted from ${facts.to.name}`, SET),
  'after quote': from((facts) => `${facts.from.name} stands right below a quotation`, SET),
  'same writer': pair((facts) => `${facts.from.name} and ${facts.to.name} are by the same person`, SET),
  returns: to((facts) => `the comment of ${facts.to.name} itself answers the writer of ${facts.from.name}`, SET),
  asked: to((facts) => `the comment of ${facts.to.name} asks something, so that the reply may only inform`, SET),
  ruled: pair(ruled),
  gives: from((facts, value) => givenFor(facts.from, value)),
  rests: from((facts, value) => reasonsFor(facts.from, value)),
  'to gives': to((facts, value) => givenFor(facts.to, value)),
  'to rests': to((facts, value) => reasonsFor(facts.to, value)),
  takes: from((_, value) => sided(value)),
  attacks: from((_, value) => opposed(value)),
  denies: pair((facts) => `one of ${facts.from.name} and ${facts.to.name} is negated and the other is not`, SET),
  passage: from((facts) => `${facts.from.name} does not stand in the first paragraph of its comment`, SET),
  words: pair(
    (facts) => `the words of ${facts.from.name} and ${facts.to.name}, by what such words meant in other discussions`,
  ),
};

const ends = Object.entries(END).flatMap(([name, { says, set }]): [string, Row][] => [
  [`from ${name}`, from((facts, value) => says(facts.from, value), set)],
  [`to ${name}`, to((facts, value) => says(facts.to, value), set)],
]);

export const SIGNS: Readonly<Record<string, Row>> = { ...Object.fromEntries(ends), ...OWN };
