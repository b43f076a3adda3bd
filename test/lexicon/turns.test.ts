// Turns of the languages with short lists: what a reply in them does to the claim it answers, and what only looks like it.
import { describe, expect, it } from 'vitest';
import { readTalk } from '../support/chain.ts';

const OPENS = {
  de: 'Die Markthalle sollte auch am Abend offen sein, denn nach der Arbeit hat man sonst keine Zeit für den Einkauf.',
  fr: 'Le marché couvert devrait rester ouvert le soir, parce qu’après le travail on n’a plus le temps de faire ses courses.',
  es: 'El mercado tendría que abrir también por la tarde, porque después del trabajo ya no hay tiempo para la compra.',
  pt: 'O mercado devia abrir também à noite, porque depois do trabalho já não há tempo para fazer as compras.',
} as const;

/** The types of what a reply says to the claims of the one it answers, and of its own to each other. */
function said(language: keyof typeof OPENS, reply: string): readonly string[] {
  const { relations, claims } = readTalk([
    ['ana', null, OPENS[language]],
    ['udo', 0, reply],
  ]);
  const own = new Set(claims.filter(({ comment }) => comment === 'c2').map(({ id }) => id));
  return relations
    .filter(({ sources, show }) => show !== 'hidden' && sources.some((id) => own.has(id)))
    .map(({ type, crossUser }) => `${crossUser ? '' : 'own '}${type}`);
}

describe.each([
  ['de', 'Das stimmt doch gar nicht, die Händler sind müde.', ['attack']],
  ['de', 'Das stimmt natürlich, aber die Händler sind müde.', ['attack']],
  ['de', 'Sehe ich ganz genauso, mir geht es nach der Arbeit auch so.', ['support']],
  ['de', 'Hallo Ana, nein, die Händler sind am Abend müde.', ['attack']],
  ['de', 'Genau deshalb kaufe ich dort nie ein.', []],
  ['de', 'Weil die Händler müde sind, bleibt die Halle zu.', ['own support']],
  ['de', 'Da kann man nichts machen, das ist eben so.', []],
  ['de', 'Ich kaufe am Samstag ein. Die Halle ist dann nämlich leer.', ['own support']],
  ['fr', 'C’est pas vrai, les marchands sont fatigués le soir.', ['attack']],
  ['fr', 'Je suis tout à fait d’accord, on court tout le temps.', ['support']],
  ['fr', 'Non seulement le marché ferme tôt, il est aussi très loin.', []],
  ['fr', 'Les marchands se lèvent à quatre heures, du coup ils dorment le soir.', ['own support']],
  ['fr', 'Ça ne veut pas dire que le marché doit rester ouvert.', ['undercut']],
  ['es', 'No estoy para nada de acuerdo, los vendedores se cansan.', ['attack']],
  ['es', 'De acuerdo con la ley el mercado cierra a las dos.', []],
  ['es', 'Los vendedores madrugan mucho asi que por la tarde duermen todos.', ['own support']],
  ['es', 'Tenés toda la razón, yo salgo a las siete.', ['support']],
  ['pt', 'Não é bem assim, os vendedores ficam cansados.', ['attack']],
  ['pt', 'Concordo plenamente, eu saio às sete.', ['support']],
  ['pt', 'Os vendedores acordam cedo pq moram muito longe daqui.', ['own support']],
  ['pt', 'Pois é, a vida é mesmo assim.', ['support']],
] as const)('%s: %s', (language, reply, expected) => {
  it(expected.join(', ') || 'says nothing clear', () => {
    expect(said(language, reply)).toEqual(expected);
  });
});
