// What counts as a claim, what does not, and what its core and flags are.
import { describe, expect, it } from 'vitest';
import { fromThreadJson } from '../../src/formats/index.ts';
import type { Thread } from '../../src/thread/index.ts';
import { chain, read, readTalk } from '../support/chain.ts';

const claimsOf = (text: string) => readTalk([['ana', null, text]]).claims;

describe('claims', () => {
  it.each([
    ['Sourdough keeps longer than yeast bread.', ['Sourdough keeps longer than yeast bread.']],
    ['Do you bake yourself?', []],
    ['Did they go back to rye or did they shut the bakery down?', []],
    ['Did the baker retire or move?', []],
    ['Would it be better to bake the rye at home or to buy it?', []],
    ['Thanks a lot!', []],
    ['https://bread.example/recipe', []],
    ['[1] https://bread.example/recipe, ann@bread.example', []],
    ['Recipe: https://bread.example/recipe', []],
    ['The recipe is here: https://bread.example/', ['The recipe is here: https://bread.example/']],
    ['bread.example/recipe/12', []],
    ['© 2012 The Mill Lane Bakery', []],
    ['Sent from my old telephone', []],
    ['RYE-12, SPELT-8, WHEAT-40, OAT(3,2)', []],
    ['/srv/oven/bake.c:12:5: error: the door has no latch that it could close', []],
    ['The loaf is 100% rye (see bake.c), not 90%.', ['The loaf is 100% rye (see bake.c), not 90%.']],
    ['Rye is sour. I am a bot, and this was sent by a clock.', []],
    ['Only a bot would say that. I am a bot lover myself.', ['Only a bot would say that.', 'I am a bot lover myself.']],
    ['I agree.', ['I agree.']],
    ['No.', []],
    ['Who cares about the crust anyway?', ['Who cares about the crust anyway?']],
    ['Source?', []],
    ['パンは朝が一番おいしいです。', ['パンは朝が一番おいしいです。']],
    ['はい。', []],
    ['Fair enough.', ['Fair enough.']],
  ])('%j makes the claims %j', (text, expected) => {
    expect(claimsOf(text).map((claim) => claim.text)).toEqual(expected);
  });

  it.each([
    ['The crust is better, because the oven holds more steam.', ['The crust is better', 'the oven holds more steam.']],
    [
      'You can buy a mixer for the dough, but you cannot say that kneading by hand is wrong.',
      ['You can buy a mixer for the dough', 'you cannot say that kneading by hand is wrong.'],
    ],
    [
      'I see your point about rye, but sixty kilos would be too much.',
      ['I see your point about rye', 'sixty kilos would be too much.'],
    ],
    ['The flour is local; the salt comes from the coast.', ['The flour is local', 'the salt comes from the coast.']],
    ['Bread is not dear just because the flour is good.', ['Bread is not dear just because the flour is good.']],
    ['I prefer rye at home, mostly because it keeps for days.', ['I prefer rye at home', 'it keeps for days.']],
    ['Bread, butter and salt are all you need.', ['Bread, butter and salt are all you need.']],
    ['It is as good as bread gets.', ['It is as good as bread gets.']],
    ['She works as a baker since the war.', ['She works as a baker since the war.']],
    [
      'The oven eats gas; if that is too dear for you the bread stays flat.',
      ['The oven eats gas', 'if that is too dear for you the bread stays flat.'],
    ],
    [
      'The stall has no roof; unless the rain stops we lose the day.',
      ['The stall has no roof', 'unless the rain stops we lose the day.'],
    ],
    [
      'We need two days; even if the flour is there it has to rest.',
      ['We need two days', 'even if the flour is there it has to rest.'],
    ],
    [
      'Everybody goes home early; when the river rises the road is closed.',
      ['Everybody goes home early', 'when the river rises the road is closed.'],
    ],
    ['The flour is old; and the salt is from the coast.', ['The flour is old', 'the salt is from the coast.']],
  ])('splits %j where the parts do different jobs', (text, expected) => {
    expect(claimsOf(text).map((claim) => claim.text)).toEqual(expected);
  });

  it.each([
    ['I think that rye needs more water.', 'rye needs more water', ['hedged']],
    ['There is an argument that salt slows the yeast.', 'salt slows the yeast', ['reported']],
    ['Besides, even if the mill is honest, the flour is old.', 'the flour is old', []],
    ['If the oven is cold, the bread stays flat.', 'If the oven is cold, the bread stays flat.', ['conditional']],
    ['Since when do bakers sleep at night?', 'Since when do bakers sleep at night?', ['rhetorical']],
    ['Yeah right, bread bakes itself overnight.', 'Yeah right, bread bakes itself overnight.', ['ironic']],
  ])('takes the core of %j', (text, core, flags) => {
    expect(claimsOf(text)).toMatchObject([{ core, flags }]);
  });

  it.each([
    ['"Where is my loaf?" is what he shouts all day.', ['claim']],
    ['They only ever say "Do you have flour?"', ['aside']],
    ['"Is it done? Can I eat it? Now?" That is what my son says.', ['aside', 'aside', 'aside', 'claim']],
    ['„Ist das Brot schon fertig?“', ['aside']],
    ['Did he say "bake it"?', ['question']],
    ['Is a 12" tin or a 14" tin right?', ['question']],
    ['The mill closed in the nineties (late?).', ['claim']],
    ['The mill closed (was it the flood that closed it?)', ['question']],
    ['(Is it done yet?)', ['question']],
    ['Why "rye"? Is wheat bad?', ['question', 'question']],
  ])('asks nothing in words put into a mouth: %j', (text, roles) => {
    const { thread } = fromThreadJson({ comments: [{ id: 'c1', parent: null, author: 'ana', text }] }, 'talk.json');
    const { children } = chain.runSync(thread) as Thread;
    const sentences = children.flatMap((comment) => comment.children).flatMap((passage) => passage.children);
    expect(sentences.flatMap(({ segments = [] }) => segments.map(({ role }) => role))).toEqual(roles);
  });

  it('numbers claims by comment and letter, and gives each its place', () => {
    const text = 'Rye is sour. Wheat is not.';
    const [first, second] = claimsOf(text);
    expect([first?.id, second?.id]).toEqual(['1a', '1b']);
    expect(text.slice(second?.position?.start.offset, second?.position?.end.offset)).toBe('Wheat is not.');
  });

  it('takes no claim from a patch in a letter, and each from what its reviewer writes between', () => {
    const text = `From ann@oven.example Mon Mar  4 10:00:07 2024
From: Ann Miller <ann@oven.example>
Subject: [PATCH] oven: look at the door first
Date: Mon, 4 Mar 2024 10:00:07 +0100
Message-ID: <1@oven.example>

The oven must not start while its door is open.

Signed-off-by: Ann Miller <ann@oven.example>
---
 oven/door.c |    4 ++--
 1 files changed, 2 insertions(+), 2 deletions(-)

diff --git a/oven/door.c b/oven/door.c
index 47a30ff..2de3e95 100644
--- a/oven/door.c
+++ b/oven/door.c
@@ -12,5 +12,5 @@ static int door_state(struct oven *o)
 	/* The door has a switch. */
-	return 0;
+	return read_switch(o);
 }

From bo@oven.example Mon Mar  4 11:00:07 2024
From: Bo Baker <bo@oven.example>
Subject: Re: [PATCH] oven: look at the door first
Date: Mon, 4 Mar 2024 11:00:07 +0100
Message-ID: <2@oven.example>
In-Reply-To: <1@oven.example>

Ann Miller wrote:
> -	return 0;
> +	return read_switch(o);

Old ovens have no switch, so this call fails on them.

> +++ b/oven/door.c

The file needs a new name anyway.
`;
    const [document] = read(text);
    expect(document?.claims.map((claim) => claim.text)).toEqual([
      'The oven must not start while its door is open.',
      'Old ovens have no switch',
      'this call fails on them.',
      'The file needs a new name anyway.',
    ]);
    expect(document?.thread.comments[0]?.text).toContain('+ return read_switch(o);');
  });
});
