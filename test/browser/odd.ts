// Odd threads as maps: long words and addresses, marks that cannot be seen, few comments, several roots, nobody who argues.
import { layoutMap } from '../../src/layout/index.ts';
import { metrics, reasonedGraph } from '../layout/support.ts';
import { readTalk } from '../support/chain.ts';

type Talk = Parameters<typeof readTalk>[0];

const address = `https://allotments.example/minutes/${Array.from({ length: 16 }, (_, i) => `agenda-item-${i}`).join('/')}?page=2&sort=descending`;

const TALKS: Readonly<Record<string, Talk>> = {
  'long words': [
    [
      'Donaudampfschifffahrtsgesellschaft',
      null,
      `The Grundstuecksverkehrsgenehmigungszustaendigkeitsuebertragungsverordnung should go because nobody can say it. See ${address} for the minutes.`,
    ],
    ['<b>bold</b>&amp;', 0, 'You are wrong: ]]> & <script>alert(1)</script> "quotes" do not break anything.'],
    ['', 1, 'ok'],
  ],
  'hidden marks': [
    [
      'zero\u200Bwidth\u202Ereversed',
      null,
      'The shed is\u200B\u200B dry because hidden\u202E marks\u202C stay out of it.',
    ],
    ['ann', 0, 'No, it is\u2066 not\u2069 true, be\u00ADcause the\uFEFF roof leaks on the\u200D left.'],
  ],
  'one comment': [['ann', null, 'Bees need water in July.']],
  'two comments': [
    ['ann', null, 'Bees need water in July because the ponds are dry.'],
    ['bob', 0, 'No, they do not. Bees drink dew.'],
  ],
  'several roots': [
    ['ann', null, 'Bees need water in July. A shallow dish with stones is enough.'],
    ['bob', null, 'That is not true, because dishes breed mosquitoes.'],
    ['cat', null, 'Hello everyone'],
    ['ann', 1, 'Mosquitoes do not breed in a dish that is emptied daily.'],
    ['dan', null, 'What kind of stones?'],
  ],
  greetings: [
    ['ann', null, 'Hello!'],
    ['bob', 0, 'Hi there :)'],
  ],
};

export const oddNames = Object.keys(TALKS);

export const oddScene = (name: string) => layoutMap(reasonedGraph(readTalk(TALKS[name] ?? [])), metrics);
