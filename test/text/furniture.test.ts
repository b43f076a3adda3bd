// What mail programs put into quotations and above them is nobody's words.
import { describe, expect, it } from 'vitest';
import { isAttribution, saidInQuote } from '../../src/text/index.ts';

describe('lines that say whose words follow', () => {
  it.each([
    'On Tue, 4 May 2021 at 10:12, Ann Lee <ann@loaf.example> wrote:',
    'Ann Lee <ann@loaf.example> writes:',
    'Am 04.05.2021 um 10:12 schrieb Ann Lee:',
    'The bell rang at 10:12:45 04.05.2021 when ann@loaf.example began to hum:',
  ])('knows %j', (text) => expect(isAttribution(text)).toBe(true));

  it.each([
    'The oven of version 2.6.35 is broken because of this:',
    'In 2021 the price of flour rose by half:',
    'On Tue, 4 May 2021 at 10:12, Ann Lee <ann@loaf.example> wrote that the oven is cold.',
    'Ask the baker:',
  ])('leaves %j', (text) => expect(isAttribution(text)).toBe(false));
});

describe('what is said in a quotation', () => {
  it.each([
    ['Ann Lee <ann@loaf.example> wrote:\n\nThe oven is cold.', 'The oven is cold.'],
    ['The oven is cold.\n\n-- Ann Lee, Mill Lane Bakery', 'The oven is cold.'],
    ['-- Thanks,\n\nAnn', ''],
    [
      '-----Original Message----- From: Ann Lee Sent: Tuesday To: Ben Cc: oven@loaf.example Subject: Cold\n\nThe oven is cold.',
      'The oven is cold.',
    ],
    ['To\n\nBen Moss <ben@loaf.example>, oven@loaf.example\n\nSubject\n\nRe: Cold oven\n\nIt is cold.', 'It is cold.'],
    ['Write to ann@loaf.example if the oven is cold again.', 'Write to ann@loaf.example if the oven is cold again.'],
    ['Two ovens are cold.\n\nOne of them leaks.', 'Two ovens are cold.\n\nOne of them leaks.'],
  ])('%j: %j', (text, said) => expect(saidInQuote(text)).toBe(said));
});
