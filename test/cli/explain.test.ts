// counterpoint explain: what fired and where, what spoke against it, what came second; what each sentence was taken for.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claimRules } from '../../src/claims/rules.ts';
import { explain } from '../../src/cli/explain/index.ts';
import { CLAIM_RULES, RELATION_RULES } from '../../src/cli/explain/rules.ts';
import { SIGNS } from '../../src/cli/explain/signs.ts';
import { treesIn } from '../../src/cli/read.ts';
import { toDocument } from '../../src/exchange/index.ts';
import { buildGraph } from '../../src/graph/index.ts';
import { readTrees } from '../../src/processor.ts';
import { typeRules } from '../../src/relations/across.ts';
import { ACROSS, type LinkData, WITHIN } from '../../src/relations/index.ts';
import { supportRules } from '../../src/relations/within.ts';
import { chain } from '../support/chain.ts';

const TALK = `ana: The market should move to the old harbour, because nobody lives near it.

ben: No, the harbour is too small for the market.

ana: Thanks. Did you count the stalls? The harbour has room for ninety of them.

ben: That has nothing to do with the noise. I think the square is quiet enough.

dora: The bus was late again. My tea went cold. Somebody left a green umbrella at the stop. I like the old clock.
`;
const { graphs, threads } = readTrees(TALK, chain);
const told = (id: string) => explain(graphs, id, { threads });
const document = toDocument(graphs[0] as (typeof graphs)[0]);
const links = JSON.parse(readFileSync(new URL('../../data/model/links.json', import.meta.url), 'utf8')) as LinkData;

describe('explain', () => {
  it('tells of a claim why it is one, and what it speaks to, with the place of the words that fired', () => {
    const words = told('2a');
    expect(words).toMatch(
      /^2a “No, the harbour is too small for the market\.” \(line 3, column 6\)\n {4}a claim: a statement/,
    );
    expect(words).toMatch(/What 2a speaks to:\nr\d+: attacks 1a “The market should move to the old harbour/);
    expect(words).toMatch(/belong together \d+ %, and if so it attacks \d+ %\n/);
    expect(words).toContain('for:     2a denies something: “No” (line 3, column 6)');
  });

  it('says a claim once below its own head', () => {
    expect(told('2a').split('No, the harbour is too small')).toHaveLength(2);
  });

  it('tells what a claim was taken to say, how it is meant, and the connective that parts it from its sentence', () => {
    expect(told('1b')).toContain('it stands behind “because”');
    const hedged = document.claims.find(({ flags }) => flags.includes('hedged'));
    expect(told(hedged?.id ?? '')).toMatch(/taken to say: the square is quiet enough\n {4}hedged: /);
  });

  it('tells of a relation alone what it tells below its claims', () => {
    const [id = ''] = /r\d+/.exec(told('2a')) ?? [];
    const reasons = told(id).split('\n').slice(2).join('\n');
    expect(reasons).toContain('for: ');
    expect(told('2a')).toContain(reasons);
    expect(told('1a')).toContain(reasons);
  });

  it('tells of a comment, and of a line, what each sentence was taken for', () => {
    const words = told('c3');
    expect(words).toContain('Comment c3 by ana');
    expect(words).toMatch(/“Thanks\.” \(line 5, column 6\)\n {4}no claim: it is thanks, a greeting or a good wish/);
    expect(words).toMatch(
      /r\d+ “Did you count the stalls\?” \(line 5, column 14\)\n {4}a question: it ends as a question/,
    );
    expect(words).toMatch(/3a “The harbour has room/);
    expect(told('5').split('\n').slice(1)).toEqual(words.split('\n').slice(1));
  });

  it('says that a relation too unsure to be drawn is none of the map', () => {
    const hidden = document.relations.find(({ show, sources }) => show === 'hidden' && sources.length > 0);
    expect(told(hidden?.id ?? '')).toContain('not drawn: ');
    expect(told(hidden?.sources[0] ?? '')).toContain(`${hidden?.id}: not drawn, that it `);
  });

  it('takes an id in capitals, or with space around it', () => {
    expect(told(' 2A')).toBe(told('2a'));
  });

  it('says which ids there are where one is unknown', () => {
    expect(() => told('2z')).toThrow(
      'There is no claim, relation or comment "2z" in this thread. Here comment 2 has the',
    );
    expect(() => told('x9')).toThrow(/Here the claims are 1a to 5\w, the relations r1 to r\d+\.$/);
    expect(() => told('4')).toThrow('No sentence of a comment stands on line 4; the nearest stand on lines 3 and 5.');
  });

  it('says of a document that it wrote what this tells, and what it does not keep', () => {
    const text = JSON.stringify(document);
    const read = treesIn({ name: 'talk.json', text, bytes: text.length }, chain);
    const own = (id: string) => explain(read.graphs, id, { threads: read.threads });
    const { id = '' } = document.relations[0] ?? {};
    expect(own(id)).toBe(told(id));
    expect(own('2a')).toContain('the JSON document does not keep why');
    expect(own('c3')).toContain('explain the saved thread itself');
    expect(() => own('5')).toThrow('The JSON document does not keep what stands on line 5.');
  });

  it('names a rule that somebody else made as it stands', () => {
    const [first] = document.relations;
    const evidence = [{ rule: 'by hand', text: 'No', position: null }];
    const graph = buildGraph({ ...document, relations: [{ ...first, evidence } as typeof first & object] });
    expect(explain([graph], first?.id ?? '')).toContain('for:     “by hand”: “No”');
  });
});

describe('the words of explain', () => {
  const names = [...new Set([...WITHIN.names, ...ACROSS.names])];

  it('have a row for every sign of the trees, and no other', () => {
    expect(Object.keys(SIGNS).toSorted()).toEqual(names.toSorted());
  });

  it('have a row for every rule of relations', () => {
    const rules = [...supportRules, ...typeRules].map(({ name }) => name as string);
    const known = new Set(Object.keys(RELATION_RULES));
    expect(
      [...rules, ...Object.keys(links.trust), 'question', 'quoted', 'weights'].filter((name) => !known.has(name)),
    ).toEqual([]);
  });

  it('have a row for every rule of claims, and no other', () => {
    expect(Object.keys(CLAIM_RULES).toSorted()).toEqual([...claimRules.map(({ name }) => name), 'weights'].toSorted());
  });

  it('state as a fact only what weights do not have for usual', () => {
    const usual = [WITHIN, ACROSS].flatMap((signs, at) =>
      signs.names.map((name, sign) => [name, links[at === 0 ? 'within' : 'across'].trees.usual[sign]] as const),
    );
    expect(usual.filter(([name, value]) => SIGNS[name]?.set && value !== 0)).toEqual([]);
  });

  it.each([...Object.entries(SIGNS)])('are a phrase for %s, whatever is known', (_, { says }) => {
    const end = { claim: null, at: null, of: null, words: null };
    const unknown = { from: { ...end, name: '2a' }, to: { ...end, name: '1a' }, shared: [] };
    const known = {
      ...unknown,
      from: { ...end, name: '2a', at: 0, of: 1, words: 1 },
      to: { ...end, name: '1a', at: 2, of: 3, words: 9 },
    };
    for (const facts of [unknown, known])
      for (const value of [null, 0, 0.4, 1, 3]) expect(says(facts, value)).toMatch(/^[^(]\S*( \S+){2,30}$/);
  });
});
