// What nobody says is no sentence: patches, code, logs, tables, lists of amounts; and what somebody says beside it is.
import { describe, expect, it } from 'vitest';
import { stretches } from '../../src/text/machine/rows.ts';
import { readBody, sentencesOf } from '../support/body.ts';

const said = (text: string, kind: 'plain' | 'markdown' = 'plain') =>
  sentencesOf(readBody(text, kind)).map((sentence) => sentence.text);
const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');

const PATCH = `The oven must not start while its door is open.
So it now looks at the switch first.

Signed-off-by: Ann Miller <ann@oven.example>
Reviewed-by: Bo Baker <bo@oven.example>
---
 oven/door.c  |   12 +++++++-----
 oven/heat.c  |    3 ++-
 2 files changed, 9 insertions(+), 6 deletions(-)
 create mode 100644 oven/switch.h

diff --git a/oven/door.c b/oven/door.c
index 47a30ff..2de3e95 100644
--- a/oven/door.c
+++ b/oven/door.c
@@ -12,7 +12,8 @@ static int door_state(struct oven *o)
 	int state = 0;

 	/*
-	 * The door has no switch on old ovens.
+	 * The door has a switch on every oven since the last year.
 	 */
-	return state;
+	state = read_switch(o);
+	return state;
 }
--\u0020
2.1.4`;

describe('a small table', () => {
  it('of two columns that a browser copies with tabs is set apart', () => {
    expect(said('The times are these:\n\nDay\tOpens\nMon\tnine\nTue\tten\n\nMonday is too early.')).toEqual([
      'The times are these:',
      'Monday is too early.',
    ]);
  });

  it('is set apart with heads that each stand in a row of their own', () => {
    expect(said('Try this one instead:\nDay\nOpens\nMon\tnine\nTue\tten\nIt works for me.')).toEqual([
      'Try this one instead:',
      'It works for me.',
    ]);
  });

  it('of amounts with single spaces between is set apart with its head', () => {
    expect(said('Year Loaves Ovens\n2019 300 2\n2020 410 3\n\nThe third oven paid off.')).toEqual([
      'The third oven paid off.',
    ]);
  });

  it('of a title and an item is no reason to drop items', () => {
    const text = '1.\tthe oven is old\n2.\tthe flour is cheap';
    expect(said(text).join(' ')).toContain('the flour is cheap');
  });
});

describe('a list of names', () => {
  it('in any language is set apart', () => {
    const list = [
      'Das Brot der Mühle',
      'Sauer und Süß',
      'Teig!',
      'Die Bäcker von Kalk 2',
      'Ofen',
      'Roggen am Morgen',
      'Korn',
    ];
    expect(said(`Diese kommen im Mai:\n${list.map((name) => `- ${name}`).join('\n')}`)).toEqual([
      'Diese kommen im Mai:',
    ]);
  });

  it('is none where the items say something', () => {
    const list = ['it rises faster', 'it keeps for a week', 'it costs less', 'it needs no yeast', 'it tastes of rye'];
    expect(said(list.map((item) => `- ${item}`).join('\n'))).toHaveLength(5);
  });
});

describe('the preview of a page', () => {
  it('that a browser copies ends with its host', () => {
    const card =
      'The Mill Lane Bakery\nBread since 1911, baked in a stone oven at the foot of the hill, and...\n mill.example';
    expect(said(`They list it in their shop.\n\n${card}`)).toEqual(['They list it in their shop.']);
  });

  it('that a text browser prints has its host twice', () => {
    const card =
      'The Mill Lane Bakery\n\nBread since 1911, baked in a stone oven at the foot of the high hill\nby two families.\nmill.example mill.example';
    expect(said(`They list it in their shop.\n\n${card}\n\nI never saw it.`)).toEqual([
      'They list it in their shop.',
      'I never saw it.',
    ]);
  });

  it('is none where somebody names a host', () => {
    expect(said('You find it at the bakery of the mill\nmill.example')[0]).toContain('You find it');
  });
});

describe('a patch in a letter', () => {
  it('leaves the words above it', () => {
    expect(said(PATCH)).toEqual([
      'The oven must not start while its door is open.',
      'So it now looks at the switch first.',
    ]);
  });

  it('loses no word of the comment', () => {
    expect(wordsIn(readBody(PATCH).text)).toBe(wordsIn(PATCH));
  });

  it('of an older program ends where its rows do', () => {
    const text = `Index: oven/heat.c
===================================================================
--- oven/heat.c.orig
+++ oven/heat.c
@@ -3,2 +3,2 @@
 	int heat;
-	heat = 180;
+	heat = 200;

I have baked with it for a week and nothing burnt.`;
    expect(said(text)).toEqual(['I have baked with it for a week and nothing burnt.']);
  });

  it('leaves what a reviewer writes between quoted hunks', () => {
    const text = `> @@ -3,2 +3,2 @@
> -	heat = 180;
> +	heat = 200;

This is too hot for a cake.

> +	start_fan(oven);

The fan is loud, so start it later.
Otherwise I like it.`;
    expect(said(text).filter((one) => !/[;@]/.test(one))).toEqual([
      'This is too hot for a cake.',
      'The fan is loud, so start it later.',
      'Otherwise I like it.',
    ]);
  });

  it('leaves words that stand below a hunk which was cut short', () => {
    const text = `@@ -3,40 +3,42 @@
 	int heat;
+	heat = 200;

This part of the change looks fine to me.`;
    expect(said(text)).toEqual(['This part of the change looks fine to me.']);
  });
});

describe('rows that a machine reads or wrote', () => {
  it.each([
    [
      'a compiler',
      "door.c: In function 'shut':\ndoor.c:24: error: 'LATCH' undeclared, door stays shut\n(first use in this function)",
    ],
    [
      'a trace',
      'Traceback (most recent call last):\n  File "bake.py", line 3, in <module>\n    bake(None)\nOvenError: no dough',
    ],
    ['another trace', 'at Oven.bake (/srv/oven/bake.js:12:5)\nat async Kitchen.run (/srv/oven/main.js:3:1)'],
    ['a log', '2024-03-01 06:12:44 oven[312]: door opened by hand\n2024-03-01 06:12:59 oven[312]: door shut again'],
    ['an access log', '192.0.2.1 - - [04/Mar/2024:10:00:07 +0100] "GET /rye HTTP/1.1" 200 512'],
    [
      'a list of files',
      '-rw-r--r-- 1 ann ann 4096 Mar  4 10:00 rye.txt\n-rw-r--r-- 1 ann ann  812 Mar  4 10:02 oat.txt',
    ],
    [
      'answers of a host',
      '64 bytes from 192.0.2.1: icmp_seq=1 ttl=56 time=10 ms\n64 bytes from 192.0.2.1: icmp_seq=2 ttl=56 time=9 ms',
    ],
    [
      'a crash',
      'Exception code: 0xc0000005\nFault offset: 0x00012345\noven.exe, version: 1.0.0.0, time stamp: 0x5f1a2b3c',
    ],
    ['calls of a crash', ' [<c0234567>] ? oven_read+0x9d/0x130\n [<c0234789>] door_read+0x3f/0x70'],
    ['an answer of a site', 'HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 123'],
    [
      'a key of a registry',
      'O4 - HKLM\\..\\Run: [Oven] "C:\\Oven\\oven.exe" -boot\nO2 - {06849E9F-C8D7-4D59-B87D-784B7D6BE0B3} - C:\\Oven\\x.dll',
    ],
    ['nested settings', 'services:\n  oven:\n    image: oven:2\n    ports:\n      - "80:80"'],
    ['records', 'loaf,kg,price\nrye,1.2,4.50\nspelt,0.8,3.90'],
    ['a tree of folders', '├── oven\n│   ├── door.c\n│   └── heat.c\n└── README'],
    ['a game of chess', '1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Ba4 Nf6\n5. O-O Be7 6. Re1 b5 7. Bb3 d6'],
    ['results', 'Millers 2 - 1 Bakers\nGrocers 0 - 0 Butchers\nBrewers 3 - 2 Farmers'],
    ['songs', '01. Morning at the Mill 3:45\n02. The Sour Song 4:12\n03. Rye 2:58'],
    ['a menu', 'Sour soup ........ 4.50\nRye salad ........ 5.20'],
    ['a shell', 'ann@kitchen:~$ ls loaves\nrye.txt  spelt.txt'],
    ['a program', 'def bake(dough):\n    if not dough:\n        return None\n    return heat(dough, 200)'],
    ['a style sheet', '.loaf {\n  color: brown;\n  width: 30px;\n}'],
    ['a query', 'SELECT name, weight FROM loaves\nWHERE weight > 500;'],
    ['settings', '{\n  "oven": "stone",\n  "heat": 220,\n  "fan": true\n}'],
    ['a fence in a plain text', '```\nhow to bake\nheat first\n```'],
    ['a tag', '[code]\nbake now\n[/code]'],
    ['a table in a frame', '+------+-----+\n| loaf | kg  |\n+------+-----+\n| rye  | 1.2 |\n+------+-----+'],
    ['columns', 'loaf      kg     price\nrye       1.2    4.50\nspelt     0.8    3.90'],
    ['columns between tabs', 'loaf\tkg\tprice\nrye\t1.2\t4.50'],
    ['columns filled with signs', 'rye_____12____4,50\nspelt____8____3,90'],
    ['a rule', '=========='],
    ['votes', 'Rye bread: 12 (60%)\nWheat bread: 8 (40%)'],
    ['prices', 'Rye loaf 4.50 €\nSpelt roll 0.90 €\nButter cake 2.20 €'],
    ['ingredients', '500 g rye flour\n1/2 tsp salt\n2 eggs'],
    [
      'cells of two rows',
      'loaf      kg       price    from\nrye       1.2      4.50     mill\n          1.3               lane\nspelt     0.8      3.90     town',
    ],
    ['cups', '2 cups flour\n1 pinch salt\n200 ml milk'],
    ['a sheet that was filled in', 'Oven: Stoneking 40\nFan: none\nFuel: beech wood\nPlace: Mill Lane'],
    ['titles', '- The Sour Loaf\n- Bread of Mill Lane\n- A Baker’s Night\n- Salt and Rye!\n- Days of Wheat'],
    ['rows with initials', 'AM> the rye is sour and\nAM>   the wheat is old'],
    [
      'links with labels',
      'Rye 2 : https://bread.example/ry ... loaf\n\nSpelt : https://bread.example/spelt\n\nOats : https://bread.example/oats',
    ],
    ['links', '[1] https://bread.example/rye\n[2] https://bread.example/spelt'],
    ['a source', '[1] Miller, A. B. and Baker, C. (2011). The sour loaf. Journal of Bread, 4(2), 12-19.'],
    ['an empty form', 'Name of the bakery:\nHours:\nKind of oven:'],
    ['a signature', '-- \nAnn Miller\nMill Lane Bakery'],
  ])('%s says nothing', (_, text) => {
    const body = `We bake at night.\n\n${text}`;
    expect(said(body)).toEqual(['We bake at night.']);
    expect(wordsIn(readBody(body).text)).toBe(wordsIn(body));
  });

  it.each([
    'Call open_door() before heat(), or the fan->speed stays at zero; that is\nwhat read_switch() is for.',
    'I paid $5 for it.\nMy sister paid $7 for hers.\nThat is a rip-off at $9.',
    '3 people came to the bakery\n2 of them wanted rye\nthe others left without a loaf',
    'The oven is dear;\nthe flour is cheap;\nthe baker is tired;',
    'We have two rules:\n\n1. The door stays shut.\n2. The fan is off at night.',
    'Rye = bread for people who like to chew.\nWheat = cake for everybody else.',
    'On 2024-03-01 at 06:12 the oven stopped, and nobody knew why.',
    'The price rose by 5%\nand the loaf shrank by 10%',
    'Pro: it is cheap\nCon: it is loud when the fan is on\nPro: it bakes well\nCon: it takes a whole wall of the kitchen',
    'Rye Is Sour\nwheat is sweet and soft\nSpelt Is Dear\nOats are for horses\nNobody Eats Barley',
    'NB> the fan is loud.',
    'The fan broke in C:\\Oven and nobody cares.\nerror: it was me\nwarning: I will do it again',
    'I woke at 5:30\nthe oven was hot at 6:00\nthe first loaf was sold at 7:15',
    'We won 2 - 1 at home and that is what counts.\nThey lost 3 - 0 away\nNobody remembers the draw',
    'It is cheap,fast,good\npick two,not three,my friend\nI say,as always,it is never good',
    'class is over and the end\nis near, so go home;\nend of story',
    '-> the fan is loud\n-> the door is heavy',
    'As Miller, A. told me, the rye is sour (2011 was the worst year).',
    'if you ask me (and you did), this is wrong;\nbread needs time.',
    'Let me be clear: the door is the problem.\nFrom what I hear, the fan is fine.',
    'This  row  was  set  with  wide  spaces\nand  so  was  this  one  below  it.',
    'He said it twice.  Then he left.  I stayed.\nShe came back.  We baked.  It was late.',
    'First point\n--\nEdit: I was wrong about the fan.',
    'My order:\n- the rye loaf was late\n- the roll was cold\n- the cake never came',
  ])('but this is said: %j', (text) => {
    expect(wordsIn(said(text).join(' '))).toBe(wordsIn(text.replace(/^(?:- |\d\. )/gm, '')));
  });

  it('leaves Markdown to its parser', () => {
    const text =
      'See [the loaf](https://bread.example/a_b?c=(d)) and `heat(200)`.\n\n```\nbake();\n```\n\nIt was good.';
    expect(said(text, 'markdown')).toEqual(['See the loaf and heat(200).', 'It was good.']);
  });
});

describe('hostile text', () => {
  // Four times the text may take ten times as long, where a square would take sixteen times; and the machine may pause.
  it.each([
    '@@ -1,99999 +1,99999 @@\n',
    '/*\n',
    'x = {\n',
    '    x\n',
    'a_b(\n\n',
    '```\n',
    '[code]\n',
    'Miller, A. (2011).\n',
    '--- a\n+++ b\n',
    ' a | 1\n',
    'a\tb\t1\n',
    'A Loaf Here\n',
    'x=',
    'a.b(1):',
    '{[(',
    'a: ',
    '_ ',
    '== ',
  ])('a wall of %j takes time in proportion', (unit) => {
    const time = (size: number): number => {
      const text = unit.repeat(size / unit.length);
      const start = process.cpuUsage().user;
      stretches(text, 'plain');
      stretches(text, 'markdown');
      return process.cpuUsage().user - start;
    };
    time(20_000);
    expect(time(400_000)).toBeLessThan(10 * time(100_000) + 200_000);
  });

  it('many names are counted once', () => {
    const text = Array.from({ length: 50_000 }, (_, i) => `n${i}> rye`).join('\n');
    const start = process.cpuUsage().user;
    stretches(text, 'plain');
    expect(process.cpuUsage().user - start).toBeLessThan(2_000_000);
  });
});
