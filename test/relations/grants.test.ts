// How a reply takes what it answers, by its words: who accepts, yields, restates before a "but", answers a yes or no, or only talks on.
import { describe, expect, it } from 'vitest';
import { readTalk } from '../support/chain.ts';

const CHOIR = 'The choir should rehearse on Thursdays, because the hall is cheaper then.';
const DENIED = 'The hall is not cheaper on Thursdays, look at the price list.';

type Talk = Parameters<typeof readTalk>[0];

/** What the last comment of a talk says to others: "type claim rule". */
function said(talk: Talk) {
  const { relations, claims } = readTalk(talk);
  const own = new Map(claims.filter(({ comment }) => comment === `c${talk.length}`).map(({ id }, at) => [id, at]));
  return relations
    .filter(({ crossUser, show, sources }) => crossUser && show !== 'hidden' && own.has(sources[0] ?? ''))
    .map(({ type, sources, evidence }) => ({ type, at: own.get(sources[0] ?? ''), rule: evidence[0]?.rule }));
}

const reply = (text: string, opening = CHOIR) =>
  said([
    ['ana', null, opening],
    ['ben', 0, text],
  ]);
const answerBack = (text: string) =>
  said([
    ['ana', null, CHOIR],
    ['ben', 0, DENIED],
    ['ana', 1, text],
  ]);
const third = (text: string) =>
  said([
    ['ana', null, CHOIR],
    ['ben', 0, DENIED],
    ['cleo', 1, text],
  ]);

const types = (found: ReturnType<typeof said>) => found.map(({ type }) => type);
const AGAINST = ['attack', 'undercut'];

describe('who accepts', () => {
  it.each([
    'I like this much better than Tuesday.',
    'That works for us as long as the hall has a piano.',
    'Thursday is fine with me.',
    'Thursdays are fine by me since I finish early.',
    'Agree about the hall.',
    'Probably, and the hall is closer to the bus too.',
    'Makes sense to me.',
    'That makes a lot of sense.',
    'Sounds good to me.',
    'Sounds like a plan.',
    'I am happy with Thursdays.',
    'Looks good to me.',
    'This is the way.',
    'Works for me.',
    'I am all for it.',
    'No objection from me.',
    'Count me in for Thursdays.',
    'Love this idea.',
    'I can get behind that.',
    'Great idea, the hall is lovely then.',
    'You have my vote.',
    'Thursdays would suit us fine.',
    'I am in favour of Thursdays.',
    'Very much so.',
    'Hard agree on the hall.',
  ])('speaks for it: %s', (text) => {
    const found = types(reply(text));
    expect(found).not.toEqual([]);
    for (const type of found) expect(['support', 'concede']).toContain(type);
  });

  it.each([
    'Thursday is not fine with me.',
    'Makes no sense to me.',
    'That works for nobody I know.',
    'I would not say that I like this.',
    'Sounds good on paper, but nobody can come on Thursdays.',
    'I am not happy with that at all.',
    'None of this works for us.',
  ])('is not he who says: %s', (text) => {
    expect(types(reply(text))).not.toContain('support');
  });
});

describe('who yields', () => {
  it.each([
    'I mean, fair.',
    "Ok that's true about Thursdays.",
    'Guilty.',
    "Huh, you're right, I misremembered.",
    "I'll give you that.",
    'Yes, fair point.',
    'Touché.',
    'My bad, I misread the price list.',
    'I stand corrected.',
    'Ok, you got me.',
    'Alright, you win.',
    'Hm, I had that backwards.',
    'Oh, I missed that.',
    'Yeah, I got that wrong.',
    'I take that back.',
    "I can't argue with that.",
    'Oof, you are right.',
    'True enough.',
    'Ha, busted.',
  ])('concedes: %s', (text) => {
    const found = types(answerBack(text));
    expect(found).toContain('concede');
    for (const type of found) expect(AGAINST).not.toContain(type);
  });

  it.each([
    'A fair price would be forty euros.',
    'Guilty people always say that.',
    'Fair weather is no reason.',
    'I misread nothing.',
    'You got me a piano once.',
    'You win nothing by moving the choir.',
  ])('is not he who says: %s', (text) => {
    expect(types(answerBack(text))).not.toContain('concede');
  });

  it.each([
    'This is a really good point Ben.',
    'I agree with Ben.',
    'Good point, and the piano is out of tune as well.',
    'Ben is right, and the list hangs by the door.',
    'That makes sense.',
    "You're right, I saw the list too.",
    'Exactly, the list was changed in May.',
  ])('had spoken against it, else it supports: %s', (text) => {
    const found = types(third(text));
    expect(found).toContain('support');
    for (const type of found) expect(type).toBe('support');
  });
});

describe('what stands before a "but" or closes by granting', () => {
  it.each([
    'The hall is cheaper on Thursdays, but nobody can come then.',
    'I get that money is tight, but Thursday is the worst evening of the week.',
    'Sure, the hall is cheaper, but the bus does not run then.',
    'The hall costs less then, sure. But it is also freezing.',
    'The hall, sure. The bus is another matter.',
    'In winter, fair enough.',
    'For the altos, granted.',
    'The money, yes. The evening is the problem.',
  ])('attacks nothing: %s', (text) => {
    for (const { type, at } of reply(text)) if (at === 0) expect(AGAINST).not.toContain(type);
  });

  it.each(['That is wrong, but I like the hall.', 'The hall is not cheaper on Thursdays, but it is warmer.'])(
    'is not granted where it denies: %s',
    (text) => {
      for (const { type, at } of reply(text)) if (at === 0) expect(type).not.toBe('concede');
    },
  );
});

describe('a word that only looks like agreement', () => {
  it.each([
    '1:1 is the ratio we use for singers and chairs.',
    '1 rehearsal a week is plenty.',
    '+1 degree in the hall would cost us forty euros.',
    'Right. I will ask the caretaker on Monday.',
    "Right. Let's see what the caretaker says.",
    'Right-handed pianists prefer the other hall.',
    'Exactly 40 people came last time.',
    'Yes-men run this choir.',
    'Same-day cancellations are not refunded at the hall.',
    '"Yes" is what the caretaker says to everybody.',
    'True-to-life acoustics are rare in halls.',
  ])('is none: %s', (text) => {
    for (const { rule } of reply(text)) expect(['agreement', 'concession']).not.toContain(rule);
  });

  it.each([
    '+1, the hall is lovely.',
    '+1 to Thursdays.',
    '+1 for the hall.',
    'Right, and the hall is warmer too.',
    'Right. The hall is also warmer then.',
  ])('is one: %s', (text) => {
    expect(types(reply(text))).toContain('support');
  });
});

describe('a yes or no', () => {
  it.each([
    ['Does the hall have a piano? The choir should rehearse there, it is cheaper.', 'No. The school has one.'],
    ['The choir rehearses in the hall now. Would the school be closer? I could ask.', 'Yes, that is a lot closer.'],
    ['I lost my key to the hall. Is the caretaker around on Mondays? I must be in by six.', 'No, only on Fridays.'],
    ['My tomatoes split after the rain. Should I water them less?', 'Yes, once a week is plenty.'],
    ['I bought a kayak. Can you take it on the bus? The rack looked full.', 'No, the driver will not let you.'],
    ['I bought a kayak. Would a driver let me take it on board?', 'Yes, if it folds.'],
  ])('answers the question in %j: %s', (opening, text) => {
    expect(reply(text, opening)).toEqual([]);
  });

  it.each([
    ['The hall is cheaper on Thursdays. Who would not want that?', 'No, the hall is dearer on Thursdays.', 'attack'],
    ['The ferry runs half empty all winter.', 'No, it was full every Friday.', 'attack'],
    ['The ferry runs half empty all winter.', 'Yes, and it was late again.', 'support'],
  ])('speaks to %j where nothing asks for one: %s', (opening, text, type) => {
    expect(types(reply(text, opening))).toContain(type);
  });
});

describe('in other languages', () => {
  const DE = 'Die Markthalle sollte auch am Abend offen sein, denn nach der Arbeit hat man sonst keine Zeit.';
  const FR = 'Le marché couvert devrait rester ouvert le soir, parce qu’après le travail on n’a plus le temps.';
  const ES = 'El mercado tendría que abrir también por la tarde, porque después del trabajo ya no hay tiempo.';
  const PT = 'O mercado devia abrir também à noite, porque depois do trabalho já não há tempo.';
  it.each([
    [DE, 'Für mich ist das okay.', ['support']],
    [DE, '+1 von mir, abends ist Zeit.', ['support']],
    [DE, '1 Abend pro Woche reicht.', []],
    [DE, 'Erwischt, ich war nie dort.', ['concede']],
    [DE, 'Das kostet mehr Strom, klar.', ['concede']],
    [FR, 'Ça me convient très bien.', ['support']],
    [FR, 'J’ai mal lu, pardon.', ['concede']],
    [FR, '1 soir par semaine suffit.', []],
    [ES, 'Por la tarde me va bien.', ['support']],
    [ES, 'Retiro lo dicho.', ['concede']],
    [ES, '1 tarde por semana basta.', []],
    [PT, 'Por mim tudo bem.', ['support']],
    [PT, 'Retiro o que disse.', ['concede']],
    [PT, '1 noite por semana chega.', []],
  ])('%j, %j: %j', (opening, text, expected) => {
    expect(types(reply(text, opening))).toEqual(expected);
  });
});

describe('inside a comment', () => {
  const within = (text: string) =>
    readTalk([['ana', null, text]]).relations.filter(({ crossUser, show }) => !crossUser && show !== 'hidden');

  it.each([
    'The oak table is very solid. It weighs a ton though.',
    'The oak table is very solid. Downside: it weighs a ton.',
    'I walk to the market every day. Mind you, I live next door.',
    'The soup keeps for a week. On the other hand, it takes four hours to cook.',
    'The tent is light. Then again, it leaks in every storm.',
    'The tent is light and cheap. The catch is that it leaks in every storm.',
    'The tent is light. Still a pain to put up, mind you.',
    'This plum ripens early. Tastes of nothing tho.',
    'The course was well run. My one complaint is the room.',
    'The course was well run. Having said that, the room was freezing.',
    'The train is on time most days. Not on Sundays, however.',
    'Good for you. My own plums rotted on the tree.',
    'That would be me. I parked there for ten minutes only.',
    'I cleaned the kettle with vinegar for an hour and broke the seal. RIP little kettle.',
  ])('a contrast or a pleasantry is no reason: %s', (text) => {
    expect(within(text)).toEqual([]);
  });

  it.each([
    'The soup keeps for a week because it is boiled twice, though.',
    'The ladder is safe, so I let the kids use it even though it is old.',
  ])('a reason stays one: %s', (text) => {
    expect(within(text)).not.toEqual([]);
  });
});
