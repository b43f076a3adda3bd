// What is known of both ends of a relation into plain English: how they stand to each other, and what they share.
import { inWords, type Value } from './end-signs.ts';
import type { Facts } from './facts.ts';
import { percent } from './shares.ts';

const both = ({ from, to }: Facts) => `${from.name} and ${to.name}`;

const steps = ({ from, to }: Facts) => (from.at === null || to.at === null ? 0 : to.at - from.at);

export function apart(facts: Facts): string {
  const count = Math.abs(steps(facts));
  if (count === 0) return `how far ${both(facts)} stand from each other`;
  return count === 1 ? `${both(facts)} stand side by side` : `${both(facts)} stand ${count} claims apart`;
}

export function ordered(facts: Facts): string {
  const { from, to } = facts;
  const way = steps(facts);
  if (way === 0) return `which way and how far ${to.name} stands from ${from.name}`;
  return `${from.name} stands ${inWords(Math.abs(way), 'claim')} ${way > 0 ? 'before' : 'behind'} ${to.name}`;
}

/** Replies tend to answer point by point: what comes early answers what stands early. */
export function drift({ from, to }: Facts): string {
  if (from.at === null || to.at === null || from.of === null || to.of === null)
    return `how far on ${from.name} and ${to.name} stand in their comments`;
  const gap = (from.at + 0.5) / from.of - (to.at + 0.5) / to.of;
  if (gap === 0) return `${from.name} stands as far on in its comment as ${to.name} in its own`;
  return `${from.name} stands ${gap > 0 ? 'further on' : 'earlier'} in its comment than ${to.name} in its own`;
}

export function alike(facts: Facts): string {
  const words = facts.shared.map((word) => `“${word}”`).join(', ');
  return `${both(facts)} share words${words === '' ? '' : ` (${words})`}`;
}

/** `value`: the best likeness of wording, 0 for no word in common and 1 for the same words. */
export function likest({ from }: Facts, value: Value): string {
  if (value === null) return `how many of its words ${from.name} shares with any claim above it`;
  if (value === 0) return `${from.name} shares no words with any claim above it`;
  return `in wording ${from.name} is at most ${percent(value)} like a claim above it`;
}

export function whole({ to }: Facts, value: Value): string {
  if (value === null) return `how many words the whole reply shares with ${to.name}`;
  if (value === 0) return `the whole reply shares no words with ${to.name}`;
  return `in wording the whole reply is ${percent(value)} like ${to.name}`;
}

export function rank({ from, to }: Facts, value: Value): string {
  const more = `more like ${from.name} in wording than ${to.name}`;
  if (value === null) return `how many claims above are ${more}`;
  if (value === 0) return `no claim above is ${more}`;
  return `${inWords(value, 'claim')} above ${value === 1 ? 'is' : 'are'} ${more}`;
}

/** `value`: by how much the likest claim above is liker than the one spoken to. */
export function short({ from, to }: Facts, value: Value): string {
  const more = `more like ${from.name} in wording than ${to.name}`;
  if (value === null) return `whether a claim above is ${more}`;
  return value === 0 ? `no claim above is ${more}` : `another claim above is ${more}`;
}

export function ruled(facts: Facts, value: Value): string {
  if (value === null) return `how sure the rules alone would be that ${both(facts)} belong together`;
  if (value === 0) return `the rules alone would not bring ${both(facts)} together`;
  return `the rules alone would be ${percent(value)} sure that ${both(facts)} belong together`;
}

export const sided = (value: Value): string =>
  value === null
    ? 'how clearly the whole reply takes a side'
    : `it is ${percent(value)} likely that the whole reply takes a side`;

export const opposed = (value: Value): string =>
  value === null
    ? 'how far the whole reply speaks against what it answers'
    : `it is ${percent(value)} likely that the reply, if it takes a side, speaks against what it answers`;
