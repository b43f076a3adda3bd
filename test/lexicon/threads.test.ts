// Golden readings of threads in other languages: test/fixtures/tongues/<case>/thread.txt is read into said.txt.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { read } from '../support/chain.ts';

const folder = fileURLToPath(new URL('../fixtures/tongues/', import.meta.url));

/** What a reader of the map sees: warnings, who answers whom, claims, and each relation that is drawn. */
function told(text: string): string {
  const [document] = read(text);
  if (!document) return '';
  const { thread, claims, relations, warnings } = document;
  const nameOf = new Map(relations.map(({ id, sources, target }) => [id, `${sources.join('+')} for ${target.id}`]));
  return [
    ...warnings.map(({ rule, message }) => `${rule}: ${message}`),
    '',
    ...thread.comments.map(
      ({ id, author, parent, parentGuess }) =>
        `${id} ${author} answers ${parent ?? (parentGuess ? `${parentGuess.id}?` : 'nobody')}`,
    ),
    '',
    ...claims.map(({ id, text: words, flags }) => [id, words, ...flags.map((flag) => `[${flag}]`)].join(' ')),
    '',
    ...relations
      .filter(({ show }) => show !== 'hidden')
      .map(({ type, sources, comment, target, show, evidence }) => {
        const from = sources.join('+') || `${comment} “${evidence[0]?.text}”`;
        const to = target.kind === 'relation' ? nameOf.get(target.id) : target.id;
        return `${from} ${type} ${to}${show === 'doubt' ? '?' : ''} (${evidence[0]?.rule})`;
      }),
    '',
  ].join('\n');
}

describe('a thread in another language', () => {
  for (const name of readdirSync(folder).sort()) {
    it(`should be read as before: ${name}`, async () => {
      const text = readFileSync(`${folder}${name}/thread.txt`, 'utf8');
      await expect(told(text)).toMatchFileSnapshot(`${folder}${name}/said.txt`);
    });
  }
});
