// Names of people into a function that puts their letters into any text, wherever a name stands as a word.

type Words = readonly string[];

interface Known {
  readonly words: Words;
  readonly alias: string;
}

/** Letters and digits with what hangs on them, white space, or any one other character. */
const PARTS = /[\p{L}\p{N}\p{M}\p{Cf}]+|\s+|./gsu;
const GIVEN = /^(\p{Lu}\p{Ll}{2,}) \p{Lu}\p{Ll}+$/u;

export function hider(names: ReadonlyMap<string, string>, texts: readonly string[]): (text: string) => string {
  const byFirst = new Map<string, Known[]>();
  const learn = (name: string, alias: string) => {
    const words = partsOf(name.trim()).map(plain);
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, alias }]);
  };
  const common = new Set(texts.flatMap((text) => text.match(/(?<!\p{L})\p{Ll}{3,}(?!\p{L})/gu) ?? []));
  for (const [name, alias] of names) if (isWord(name)) learn(name, alias);
  // "Ana Lund" is also "Ana", unless the texts use the word otherwise ("Will" and "will").
  for (const [name, alias] of names) {
    const given = GIVEN.exec(name)?.[1];
    if (given && !names.has(given) && !common.has(given.toLowerCase())) learn(given, alias);
  }
  for (const known of byFirst.values()) known.sort((a, b) => b.words.length - a.words.length);
  return (text) => replaced(text, byFirst);
}

/** A mark or a single letter is no name that a text could be searched for. */
const isWord = (name: string): boolean => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name) && plain(name).length > 1;

const partsOf = (text: string): Words => text.match(PARTS) ?? [];

/** A part as it is compared: case, width and what nobody sees do not count. */
const plain = (part: string): string =>
  part
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, (char) => (/\s/.test(char) ? char : ''))
    .replace(/\s+/gu, ' ')
    .toLowerCase();

function replaced(text: string, byFirst: ReadonlyMap<string, readonly Known[]>): string {
  const parts = partsOf(text);
  const words = parts.map(plain);
  const written: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const known = byFirst.get(words[at] ?? '')?.find((one) => one.words.every((word, i) => word === words[at + i]));
    written.push(known ? known.alias : (parts[at] ?? ''));
    at += known ? known.words.length : 1;
  }
  return written.join('');
}
