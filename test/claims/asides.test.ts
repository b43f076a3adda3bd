// What forum software, moderators and good manners put between the points of a talk is drawn as no claim; what a person says is.
import { describe, expect, it } from 'vitest';
import { read, readTalk } from '../support/chain.ts';

const POINT = 'The bakery should open on Sundays because nobody has time to shop in the week.';
const said = (text: string) =>
  readTalk([
    ['ana', null, POINT],
    ['ben', 0, text],
  ])
    .claims.filter(({ comment }) => comment === 'c2')
    .map((claim) => claim.text);

describe('asides', () => {
  it.each([
    'This is a companion discussion topic for the original entry at https://bread.example/sundays',
    'This topic was automatically closed 90 days after the last reply. New replies are no longer allowed.',
    'This thread has been locked by the moderators.',
    'Your post has been removed for breaking the third rule of this board.',
    'Comments are not for extended discussion; this conversation has been moved to chat.',
    'This is a forum policy.',
    'Note that this forum has a search that finds old recipes.',
    'Share your details if you are looking for a bakery.',
    'Bakers: please only post your own loaves here.',
    'Mod note: two posts were deleted, please keep to the bread.',
    'Last edited by ben on Sunday morning.',
    'Marked as duplicate of an older question about ovens.',
    'Thanks for taking the time to weigh all those loaves!',
    'So, thanks for coming and trying out the new oven.',
    'Sorry for the late reply!',
    'Hope this helps with your next loaf.',
    'Let me know if you need the recipe.',
    'Good luck with your starter and have a great weekend!',
    'I wish you and your bakery all the best of luck!',
    'Welcome to the forum and enjoy the smell of bread.',
    'Edit: spelling',
    'Edit 2: fixed the link to the mill',
    'First time poster and long time lurker here.',
    'I have a question.',
    'Let me try to explain it with a picture.',
    'Rant over.',
    'English is not my first language.',
    'See my answer above.',
    'Please use the search.',
    'Here is what the miller wrote:',
    'The full price list can be found here: https://bread.example/prices',
    'Operating system: the one that came with the till',
    'Location: Mill Lane, behind the church',
    'rye-loaf-1.jpg rye-loaf-2.jpg',
    'oven-plan.excalidraw (171.2 KB)',
    'Sourdough - Wikipedia, the free encyclopedia',
    'See https://bread.example/mill/prices for the whole list.',
    'Just a thought.',
    'My condolences to the baker.',
    'Thanks for pointing that out.',
    '[The loaf that would not rise](https://bread.example/loaf)',
    '- [Why does bread burn?](https://bread.example/burn)\n- [The last miller](https://bread.example/miller)',
    'Please post your first argument by Wednesday.',
    'Remember to cite your sources.',
    'Write at least two hundred words and reply to two classmates.',
    'Explain your answer when you respond to the others.',
    'Please close this topic as a duplicate.',
    'Be kind to each other.',
    'Keep it civil.',
    'Please stay on topic.',
    'Tell me what you think.',
    'I look forward to reading your posts.',
    'Discuss.',
    'That would be me.',
    'Good for you.',
    'RIP old mill wheel.',
    'In the cellar.',
    'About 40 of 90.',
    'At $6 a loaf.',
    'So, to summarise',
    'A bit of background:',
    'On Tue, 4 May 2021 at 10:12, Ann Lee <ann@bread.example> wrote:',
  ])('takes %j for no claim', (text) => {
    expect(said(text)).toEqual([]);
  });

  it.each([
    'Thanks to the new oven the crust is far better.',
    'Thanks for proving that nobody wants stale bread.',
    'Edit: the mill closed last year.',
    'The old bakery on the square was closed by the health office.',
    'This road has been closed since the bakery moved.',
    'Moved to Mill Lane last year and never found bread as good.',
    'Location is everything for a bakery.',
    'Read the rules https://bread.example/rules Hint: the dough needs far more time to rise than you gave it.',
    'Thanks for admitting that the loaf was stale.',
    'Congratulations on ruining the last bakery of the town.',
    '(edited for brevity) The bakery sells the best rye in town.',
    'Never mind how the apprentices are paid in that bakery.',
    'I know, but the mill was closed before that for this reason: Quote:',
    'Great job ruining the loaf that everybody liked.',
    'See https://bread.example/mill, they never clean the mill.',
    'Price: it is far too high for stale bread.',
    'The mill is broken because of this problem:',
    'See how they treat the apprentices and you know enough.',
    'Sorry, the bakery has no right to sell stale bread as fresh.',
    '[The miller](https://bread.example/miller) closed his mill last year.',
    '━━━━━━━━━━━━\nThe mill stands still.',
    'Terrible idea.',
    'Great plan.',
    'Not enough.',
    'Of course not.',
    'In summer bread moulds.',
    'Under no circumstances.',
    'About bloody time.',
    'Rip the old mill down.',
    'That would be me again who has to bake it.',
    'Please stop feeding the old bread to the pigeons there.',
    'Please close the bakery on Sundays.',
    'Please report the miller to the health office.',
    'Remember that the council promised us an oven.',
    'Be kind to the bakers who get up at three.',
    'Use of your own words is allowed in every bakery.',
    'Explain your prices to those who queue at seven.',
    'Give us your sources or leave the old miller alone.',
    'Post offices sell better bread than that.',
    'Keep the comments about the mill coming and nothing will change.',
    'To summarise, the bakery has to open on Sundays.',
    'Thanks for the list, it shows that rye is cheaper.',
  ])('leaves %j a claim', (text) => {
    expect(said(text)).not.toEqual([]);
  });

  it.each([
    [
      'Die Bäckerei sollte am Sonntag öffnen, damit alle am Morgen frisches Brot haben und nicht das alte essen.',
      ['Bitte begründet eure Meinung in zwei Sätzen.', 'Bleibt sachlich.', 'Ich freue mich auf eure Antworten.'],
      ['Schreibt dem Rat und verlangt eine neue Bäckerei.', 'Seid nett zu den Bäckern, die um drei aufstehen.'],
    ],
    [
      'La boulangerie devrait ouvrir le dimanche pour que tout le monde ait du pain frais et non le vieux.',
      ['Publiez votre réponse ci-dessous.', 'Restez courtois.', 'Pour résumer'],
      [
        'Donnez le vieux pain aux poules du village.',
        'Soyez gentils avec les boulangers qui se lèvent à trois heures.',
      ],
    ],
    [
      'La panadería debería abrir los domingos para que todos tengan pan fresco y no el pan viejo de ayer.',
      [
        'Por favor, publiquen su primer argumento antes del viernes.',
        'Mantengan el respeto.',
        'Espero sus respuestas.',
      ],
      ['Escriban al ayuntamiento y pidan un horno nuevo.'],
    ],
    [
      'A padaria deveria abrir aos domingos para que todos tenham pão fresco e não o pão velho de ontem.',
      ['Por favor, deixem suas opiniões abaixo.', 'Mantenham o respeito.', 'Lembrem-se de citar as fontes.'],
      ['Escrevam à câmara e peçam um forno novo para a padaria.'],
    ],
  ])('tells requests of the talk from others below %j', (point, asides, claims) => {
    const talk = [...asides, ...claims].map((text) => ['ben', 0, text] as const);
    const found = readTalk([['ana', null, point], ...talk]).claims.filter(({ comment }) => comment !== 'c1');
    expect(found.map(({ text }) => text)).toEqual(claims);
  });

  it('leaves a line across the page out of the claim below it', () => {
    expect(said('━━━━━━━━━━━━\nThe mill stands still.')).toEqual(['The mill stands still.']);
  });

  it('lets neither a notice nor thanks be the main claim', () => {
    const { claims, findings } = readTalk([
      ['bot', null, 'This is a companion discussion topic for the original entry at https://bread.example/sundays'],
      ['ana', 0, `Thanks for opening this topic! ${POINT}`],
      ['ben', 1, 'No, the bakers need one day of rest in the week.'],
    ]);
    expect(claims.find(({ id }) => id === findings.mainClaim)?.text).toContain('bakery');
  });
});

describe('what stands in a table', () => {
  const table = '| oven | rises |\n| --- | --- |\n| stone | it rises slowly |\n| steel | it rises fast |';

  it('is no claim of the person who shows it', () => {
    expect(said(`${table}\n\nStone ovens are worth the wait.`)).toEqual(['Stone ovens are worth the wait.']);
  });
});

describe('a form that several people fill in', () => {
  const form = (town: string, more: string) => `Town: ${town}\n\nOven: stone\n\nFlour I use: rye, spelt\n\n${more}`;
  const filled = (more: string) =>
    readTalk([
      ['ana', null, form('Kalk', 'I bake on Sundays.')],
      ['ben', 0, form('Deutz', 'Rye needs a hot oven.')],
      ['cem', 0, form('Porz', more)],
    ])
      .claims.filter(({ comment }) => comment === 'c3')
      .map((claim) => claim.text);

  it('is said by none of them, and what they add is', () => {
    expect(filled('A cold oven ruins every loaf.')).toEqual(['A cold oven ruins every loaf.']);
  });

  it('asks facts where it has many fields, however they are put, and in one row too', () => {
    const four = (town: string) => `Town: ${town}\n\nOven: it is of stone\n\nFlour: rye\n\nStarter: it lives with me`;
    const talk = ['Kalk', 'Deutz', 'Porz'].map((town, i) => [`p${i}`, null, four(town)] as const);
    const glued = ['dora', null, 'Town: Ehrenfeld Oven: it is of steel Flour: spelt Starter: it was a gift'] as const;
    expect(readTalk([...talk, glued]).claims).toEqual([]);
  });

  it('is a form only where they share several labels', () => {
    const talk = ['ana', 'ben', 'cem'].map((name) => [name, null, `Verdict: bread from ${name}, every day.`] as const);
    expect(readTalk(talk).claims.map((claim) => claim.text)).toHaveLength(3);
  });
});

describe('a quote that a mail program wrapped again', () => {
  const letter = (from: string, words: string) => `From ${from}@oven.example Mon May  3 10:00:00 2021
From: ${from} <${from}@oven.example>
Subject: Ovens
Date: Mon, 3 May 2021 10:00:00 +0000
Message-ID: <${from}@oven.example>

${words}
`;
  const claimsIn = (answer: string) =>
    read(`${letter('ann', 'A stone oven is worth the wait.')}\n${letter('bo', answer)}`)
      .flatMap(({ claims }) => claims.map(({ text }) => text))
      .filter((text) => text !== 'A stone oven is worth the wait.');

  it('claims nothing in the ends that lost their marks', () => {
    const answer = `> A stone oven takes two hours before the first loaf can go in, and
you must light it
> early. A steel oven is hot within twenty minutes, but it is cold before
the second loaf is done.
> It costs more.

Two hours of wood cost more than the bread is worth.`;
    expect(claimsIn(answer)).toEqual(['Two hours of wood cost more than the bread is worth.']);
  });

  it('is not what somebody writes below a line of a quote', () => {
    const answer = '> A stone oven takes two hours before the first loaf can go in\nmine takes three hours\n';
    expect(claimsIn(answer)).toEqual(['mine takes three hours']);
  });
});
