// A parent that is only guessed is said in words on the card, and never drawn as a reply.
import { expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/index.ts';
import { boxesOf } from '../../src/layout/nodes.ts';
import { commentRecord, documentOf } from '../support/document.ts';

it('should say whom a comment perhaps answers', () => {
  const first = commentRecord('a', 'ana', null, 'Tea.');
  const second = { ...commentRecord('b', 'ben', null, 'Milk.'), parentGuess: { id: 'a', confidence: 0.5 } };
  const { nodes } = boxesOf(buildGraph(documentOf([first, second], [], [])));
  expect(nodes.map(({ called, parent }) => [called, parent])).toEqual([
    ['#1', null],
    ['#2 · perhaps to #1', null],
  ]);
});
