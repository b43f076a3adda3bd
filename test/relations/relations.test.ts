// Relations between and inside comments, by the rule that names them.
import { describe, expect, it } from 'vitest';
import { locator } from '../../src/thread/index.ts';
import { readTalk } from '../support/chain.ts';

const OPENING = 'The market should move to the old harbour.';

/** The relations of a reply to the opening, as "type source>target". */
function replied(text: string, opening = OPENING) {
  const { relations } = readTalk([
    ['ana', null, opening],
    ['ben', 0, text],
  ]);
  return relations
    .filter(({ crossUser, show }) => crossUser && show !== 'hidden')
    .map(({ type, sources, comment, target }) => `${type} ${sources[0] ?? comment}>${target.kind} ${target.id}`);
}

describe('relations between people', () => {
  it.each([
    ['That is wrong. The harbour floods every spring.', 'attack 2a>claim 1a'],
    ['No, the harbour is too small for the market.', 'attack 2a>claim 1a'],
    ['The market should not move to the harbour.', 'attack 2a>claim 1a'],
    ['Exactly, the market needs the space at the harbour.', 'support 2a>claim 1a'],
    ['Does the bus stop at the harbour on Sundays?', 'question c2>claim 1a'],
    ['Where the stalls stand is a separate issue.', 'undercut 2a>bearing 1a'],
    ['Fair point about the harbour.', 'concede 2a>claim 1a'],
    ['True, but the harbour floods every spring.', 'attack 2a>claim 1a'],
  ])('%j: %s', (text, expected) => {
    expect(replied(text)).toContain(expected);
  });

  it.each([
    ["You're probably right.", ['support', 'concede']],
    ['Hm, I guess you are right about the harbour.', ['support', 'concede']],
    ['You might be right there.', ['concede']],
    ['Ah okay, that makes sense.', ['support', 'concede']],
    ['Maybe, you may have a point.', ['concede']],
    ['Well, that may be true.', ['concede']],
    ["You're half right.", ['concede']],
    ["You're probably right if the harbour stays dry.", ['concede']],
    ["But you're right about the market.", ['concede']],
    ["Yes, I'd agree.", ['support', 'concede']],
  ])('does not take %j for a rebuttal', (text, types) => {
    const found = replied(text).map((relation) => relation.split(' ')[0]);
    expect(found).not.toEqual([]);
    for (const type of found) expect(types).toContain(type);
  });

  it.each(["You're right only when the harbour is dry.", "You're right only if it is dry.", "You're not right."])(
    'takes %j for no grant',
    (text) => {
      for (const relation of replied(text)) expect(relation).toMatch(/^attack /);
    },
  );

  it('lets a hedged grant stand beside the attack behind its "but"', () => {
    expect(replied("You're probably right about the market, but the harbour floods every spring.")).toEqual([
      expect.stringMatching(/^(?:concede|support) 2a>/),
      expect.stringMatching(/^attack 2b>/),
    ]);
  });

  it('grants behind a "but" that turns round to what it answers', () => {
    const found = replied('It did not occur to me at first, but I see what you mean about the market.');
    expect(found.filter((relation) => relation.includes(' 2b>'))).toEqual([expect.stringMatching(/^concede /)]);
  });

  it('concedes first and attacks after a "but"', () => {
    expect(
      replied('True, the harbour has more room for a market, but it floods and the stalls would stand in water.'),
    ).toEqual(['concede 2a>claim 1a', expect.stringMatching(/^attack 2b>claim 1a$/)]);
  });

  it('takes the sentence after a quote as an answer to the quoted one', () => {
    const opening = 'The market should move to the old harbour. Nobody lives near the harbour, so noise is no problem.';
    const reply = '> Nobody lives near the harbour\n\nThat is not true at all.';
    const quoted = readTalk([['ana', null, opening]]).claims.find(({ text }) => text.startsWith('Nobody'))?.id;
    expect(replied(reply, opening)).toContain(`attack 2a>claim ${quoted}`);
  });

  it('has the type that its own words tell, whichever claim the weights take for its target', () => {
    const opening =
      'The night market should stay by the river. The stalls there sell out before ten. Even if the old hall had a new roof, nobody would find it in the dark.';
    const reply = 'People find the hall very well, and that they sell out does not mean the river is the right place.';
    expect(replied(reply, opening)).toContain('undercut 2a>bearing 1c');
  });

  it('does not make one writer attack themself', () => {
    const { relations } = readTalk([
      ['ana', null, OPENING],
      ['ana', 0, 'But the harbour market would need a roof.'],
    ]);
    expect(relations.filter(({ type }) => type === 'attack')).toEqual([]);
  });
});

describe('support inside a comment', () => {
  const inside = (text: string) =>
    readTalk([['ana', null, text]])
      .relations.filter(({ show }) => show !== 'hidden')
      .map(({ type, sources, target }) => `${type} ${sources[0]}>${target.id}`);

  it.each([
    ['The harbour is better, because it has a roof already.', ['support 1b>1a']],
    ['The harbour has a roof already. So the stalls stay dry there.', ['support 1a>1b']],
    ['The harbour suits old people. For example, the bus stops at the gate.', ['support 1b>1a']],
    ['The harbour has a roof. However, the square has trees.', []],
    ['The harbour has a roof. Because the square floods every spring.', ['support 1b>1a']],
  ])('%j: %j', (text, expected) => {
    expect(inside(text)).toEqual(expected);
  });
});

describe('"so"', () => {
  const results = (text: string) => {
    const { claims, relations } = readTalk([['ana', null, text]]);
    const textOf = (id = '') => claims.find((claim) => claim.id === id)?.text;
    return relations
      .filter(({ evidence }) => ['consequence', 'result'].includes(evidence[0]?.rule ?? ''))
      .map(({ sources: [from], target }) => [textOf(from), textOf(target.id)]);
  };

  it('concludes from its own sentence where it stands in the middle of one', () => {
    const text =
      'The square is too small, because the trees take half of it. The harbour has a roof already, so the stalls stay dry.';
    expect(results(text)).toEqual([['The harbour has a roof already', 'the stalls stay dry.']]);
  });

  it('concludes the main clause, not the one that leans on it', () => {
    const text =
      'I get my news from the radio and skip plenty, so while I have an idea of what is planned, it is not as important to me as the bus.';
    expect(results(text)).toEqual([
      ['I get my news from the radio and skip plenty', 'it is not as important to me as the bus.'],
    ]);
  });

  it('concludes from nothing where another sentence stands between', () => {
    expect(results('The harbour has a roof already. Thanks for asking! So the stalls should move there soon.')).toEqual(
      [],
    );
  });
});

/** Reasons and results of a comment that are read from words, as texts. */
function argued(text: string) {
  const { claims, relations } = readTalk([['ana', null, text]]);
  const textOf = (id = '') => claims.find((claim) => claim.id === id)?.text;
  return relations
    .filter(
      ({ evidence, show }) => show === 'sure' && ['reason', 'consequence', 'result'].includes(evidence[0]?.rule ?? ''),
    )
    .map(({ sources: [from], target }) => [textOf(from), textOf(target.id)]);
}

describe('a reason', () => {
  it.each([
    // It stands first, alone, in brackets, or beside another one.
    [
      'The harbour has a roof. Because the square floods every spring, its stalls stay closed.',
      [['the square floods every spring', 'its stalls stay closed.']],
    ],
    ['As there is no bus, the old harbour is too far.', [['there is no bus', 'the old harbour is too far.']]],
    [
      'We should keep the stove. Mostly because it heats two rooms.',
      [['Mostly because it heats two rooms.', 'We should keep the stove.']],
    ],
    [
      "The new gate is a mistake (because prams can't get through).",
      [["prams can't get through).", 'The new gate is a mistake']],
    ],
    [
      'The fair should move because the field floods and because there is no shade.',
      [
        ['the field floods', 'The fair should move'],
        ['there is no shade.', 'The fair should move'],
      ],
    ],
    // The sentences that hold a negation, a thought or a misspelling.
    ["You shouldn't mow early becuase the grass is wet.", [['the grass is wet.', "You shouldn't mow early"]]],
    ["I don't think the pump works because the hose is dry.", [['the hose is dry.', "I don't think the pump works"]]],
    ['we went home early cause they closed the bar', [['they closed the bar', 'we went home early']]],
    ['Take the early boat since the late one is full.', [['the late one is full.', 'Take the early boat']]],
    ['Take the ferry at noon, as it takes half the time.', [['it takes half the time.', 'Take the ferry at noon']]],
    [
      'Leave the bulbs inside, as they need the warmth there.',
      [['they need the warmth there.', 'Leave the bulbs inside']],
    ],
    // Denied, reported, quoted, supposed.
    ['It is not fair to say that the cook is lazy because he opens at nine.', []],
    ["I'm not saying this because I own a bike shop.", []],
    ['She told everyone the cake failed because the oven was cold.', []],
    ['The sign says "no dogs because the floor is wet" in red.', []],
    ['If you hate the soup because it has leeks in it you can order bread.', []],
    [
      "I didn't sell the boat because it was old but because the harbour closed.",
      [['the harbour closed.', "I didn't sell the boat because it was old"]],
    ],
    // Time, manner, remark.
    ['I have walked to work since they moved the tram stop.', []],
    ['The pool is empty, since the last week of May.', []],
    ['Since we got the cat, the mice have left the house.', []],
    ['The hall is too small, as you know.', []],
    ['As I said, the lid does not fit the pot.', []],
    ['The queue got longer, as the rain was getting heavier.', []],
    ['The mill is shut, as I have told you before.', []],
    ['It is half a year since the pool was closed for good.', []],
    ['The shop is dear, and since the owner is ill it opens late.', []],
    ['Because even if it rains, the stalls stay dry.', []],
    ['as', []],
    // Behind a question.
    ['The kiosk is closed. Why is that? The reason is that nobody pays.', []],
  ])('%j: %j', (text, expected) => {
    expect(argued(text)).toEqual(expected);
  });
});

describe('a conclusion', () => {
  it.each([
    ['The lock was cheap, which is why it broke in a month.', [['The lock was cheap', 'it broke in a month.']]],
    ['My knees are bad, hence I take the lift.', [['My knees are bad', 'I take the lift.']]],
    ['the paint is still wet so dont lean on it', [['the paint is still wet', 'dont lean on it']]],
    [
      'Half the lamps are out. I avoid the park at night for that reason.',
      [['Half the lamps are out.', 'I avoid the park at night for that reason.']],
    ],
    ['We saw many stalls... and so many are empty all day.', []],
    ['My cat hates the vet. So does my dog.', []],
    ['I bought the lamp in March. So far it has held up well.', []],
    ['Bring a lamp so you can read in the tent.', []],
    ['The soup was so hot that I cried at the table.', []],
  ])('%j: %j', (text, expected) => {
    expect(argued(text)).toEqual(expected);
  });
});

describe('a question', () => {
  const opening = `${OPENING} Nobody lives near the quay. A roof would cost little.`;

  it('is put to the comment where its words name no claim of several', () => {
    expect(replied('Who told you about it on Sunday?', opening)).toEqual(['question c2>comment c1']);
  });

  it('is put to the claim that it names', () => {
    expect(replied('What would the roof cost?', opening)).toEqual(['question c2>claim 1c']);
  });

  it('is less certain where it is a word or two', () => {
    const shown = (text: string) =>
      readTalk([
        ['ana', null, opening],
        ['ben', 0, text],
      ]).relations.find(({ type }) => type === 'question')?.show;
    expect([shown('Who told you about it on Sunday?'), shown('Good start?')]).toEqual(['sure', 'doubt']);
  });
});

describe('a question in a long comment', () => {
  const before = 'I went there by bus. The driver was late again. My aunt waited in the rain. She had no umbrella.';
  const shown = (question: string) =>
    readTalk([
      ['ana', null, OPENING],
      ['ben', 0, 'Nobody lives near the quay.'],
      ['cleo', 1, `${before} ${question}`],
    ]).relations.flatMap(({ type, show, target }) => (type === 'question' ? [`${show} ${target.id}`] : []));

  it('is doubtful where nothing puts it to anybody', () => {
    expect(shown('Was it a Sunday, or was it later?')).toEqual(['doubt c2']);
  });

  it('is put to the comment where it says "you"', () => {
    expect(shown('Were you there later in that week?')).toEqual(['sure c2']);
  });

  it('is doubtful where it asks after a number that was not given', () => {
    expect(shown('Where do you have the 40 weeks from?')).toEqual(['doubt c2']);
  });

  it('is doubtful where it is put to all who read', () => {
    expect(shown('Has anyone asked whether you were there?')).toEqual(['doubt c2']);
  });

  it('is doubtful where its writer answers it, and the answer denies nobody', () => {
    const talk = (reply: string) =>
      readTalk([
        ['ana', null, OPENING],
        ['ben', 0, reply],
      ]).relations.map(({ type, show }) => `${type} ${show}`);
    expect(talk('Would you call that a harbour? No, it is a pond with two boats.')).toContain('question doubt');
    expect(talk('Would you call that a harbour? No, it is a pond with two boats.')).not.toContain('attack sure');
    expect(talk('No, it is a pond with two boats.')).toContain('attack sure');
  });

  it("is doubtful where it speaks to the writer's own comment", () => {
    const { relations } = readTalk([
      ['ana', null, OPENING],
      ['ana', 0, 'Would you have thought of that last year?'],
    ]);
    expect(relations.filter(({ type }) => type === 'question').map(({ show }) => show)).toEqual(['doubt']);
  });

  it('is doubtful where it asks after a number that nobody gave', () => {
    const put = (question: string) => {
      const { relations } = readTalk([
        ['ana', null, 'The council counted 27 stalls at the harbour.'],
        ['ben', 0, question],
      ]);
      return relations.filter(({ type }) => type === 'question').map(({ show }) => show);
    };
    expect(put('Where did the council count the 27 stalls at the harbour?')).toEqual(['sure']);
    expect(put('Where did the council count the 74 stalls at the harbour?')).toEqual(['doubt']);
  });

  it('is put to the person whom it names', () => {
    expect(shown('@ana was it a Sunday, or was it later?')).toEqual(['sure c1']);
    expect(shown('@dora was it a Sunday, or was it later?')).toEqual(['doubt c2']);
  });
});

describe('agreement', () => {
  const types = (text: string) => replied(text).map((one) => one.split(' ')[0]);

  it('supports where it only says that the other is right, and had said nothing against it', () => {
    expect(types("You're right.")).toEqual(['support']);
  });

  it('is not meant by a "yes" to a question', () => {
    const opening = 'The oven uses a lot of wood. Do you know whether it can be heated with gas too?';
    expect(replied('Yes, the oven can be heated with gas.', opening).join()).not.toContain('support');
    expect(replied('Yes, the oven uses a lot of wood.', 'The oven uses a lot of wood.').join()).not.toContain('attack');
  });

  it('is not meant by an "of course" before something else', () => {
    expect(types('Of course.')).not.toContain('attack');
    expect(types('Of course, nobody asked the people who live at the harbour.')).not.toContain('support');
  });
});

describe('an answer to a question', () => {
  it('is no support of what stands beside the question', () => {
    const answer = 'About forty kilos of wood, and the oven is warm for a day.';
    expect(replied(answer, 'The oven uses a lot of wood. How much wood do you burn in a week?')).toEqual([]);
  });

  it('may deny what stands beside the question', () => {
    const denial = 'No, the oven does not use a lot of wood.';
    expect(replied(denial, 'The oven uses a lot of wood. How much wood do you burn in a week?')).toEqual([
      'attack 2a>claim 1a',
    ]);
  });

  it('may deny what its parent went on to say', () => {
    const opening = 'How much wood do you burn in a week? The oven uses a lot of wood, it is bad for the air.';
    expect(replied('The oven is cleaner than the stoves that people use at home.', opening).join()).toContain('attack');
  });
});

describe('the same words again', () => {
  it('are no answer', () => {
    expect(replied('The market should move to the old harbour.').filter((one) => one.startsWith('attack'))).toEqual([]);
  });
});

describe('every relation', () => {
  it('names the rule that fired and the words it fired on', () => {
    const { relations } = readTalk([
      ['ana', null, OPENING],
      ['ben', 0, 'No, the harbour is too small for the market.'],
    ]);
    expect(relations).toMatchObject([{ evidence: [{ rule: 'denial', text: 'No' }] }]);
  });

  it.each([
    ['denial', "That's wrong", "The market earns well.\n\n**That's wrong**, the harbour is too small for the market."],
    ['denial', 'No', 'No. The harbour is too small for the market.'],
    ['reason', 'because', 'The square suits the stalls better, because it stays dry all year.'],
    ['result', 'So', 'The square has a roof over it.\r\nSo the stalls stay dry all year.'],
    ['undercut-phrase', 'separate\nissue', 'Where the stalls stand is a separate\nissue.'],
  ])('gives the place of these words: %s by %j', (rule, words, text) => {
    const { relations } = readTalk([
      ['ana', null, OPENING],
      ['ben', 0, text],
    ]);
    const { start, end } =
      relations.flatMap(({ evidence }) => evidence).find((one) => one.rule === rule)?.position ?? {};
    expect(text.slice(start?.offset, end?.offset)).toBe(words);
    const point = (offset = 0) => locator(text)(offset, offset).start;
    expect([start, end]).toEqual([point(start?.offset), point(end?.offset)]);
  });
});
