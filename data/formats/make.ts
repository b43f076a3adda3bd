// The wording in facts.json, ages.json, mail.json, wiki.json, dialogue.json and forums.json and what Intl knows into words.json: forms of ages.
// Run: npx tsx data/formats/make.ts
import { readFileSync, writeFileSync } from 'node:fs';

type Samples = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Facts = Readonly<Record<string, { readonly ages?: Samples } & Readonly<Record<string, unknown>>>>;

const here = (name: string) => new URL(name, import.meta.url);
const json = (name: string) => JSON.parse(readFileSync(here(name), 'utf8'));
const { languages } = json('facts.json') as { languages: Facts };
const { ones } = json('ages.json') as { ones: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> };
const { source: _mail, ...mail } = json('mail.json');
const { source: _wiki, ...wiki } = json('wiki.json');
const { labels } = json('dialogue.json');
const { source: _forums, pages, ...forums } = json('forums.json');

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
const MOST = 60;
// Two interface languages write small numbers as words.
const NUMERALS: Readonly<Record<string, string>> = {
  sv: 'två tre fyra fem sex sju åtta nio tio elva tolv',
  nn: 'to tre fire fem seks sju åtte ni ti elleve tolv',
};
// ISO 639-1: the languages a writer can mark a comment with.
const CODES =
  'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo ' +
  'es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka ' +
  'kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng ' +
  'nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su ' +
  'sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu';

const ZEROS = [...'0٠۰०০๐០'].map((zero) => zero.charCodeAt(0));

/** Digits of any script as 0 to 9, so that one form serves them all. */
const plainDigits = (text: string) =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((from) => code >= from && code < from + 10) ?? 48;
    return String(code - zero);
  });

type Forms = Map<string, Set<number>>;

function add(forms: Forms, text: string, count: number): void {
  const form = plainDigits(text).replace(/\d+/, '#').replace(/\s+/g, ' ').trim();
  forms.set(form, (forms.get(form) ?? new Set()).add(count));
}

function fromSamples(forms: Forms, code: string, samples: Readonly<Record<string, string>>): void {
  const rules = new Intl.PluralRules(code);
  const byClass = new Map(
    Object.entries(samples).map(([n, text]) => [rules.select(Number(n)), [Number(n), text] as const]),
  );
  const words = NUMERALS[code]?.split(' ') ?? [];
  for (let count = 1; count <= MOST; count++) {
    const exact = samples[String(count)];
    const [n, text] = exact === undefined ? (byClass.get(rules.select(count)) ?? [0, '']) : [count, exact];
    if (/\p{Nd}/u.test(text)) add(forms, plainDigits(text).replace(/\d+/, String(count)), count);
    else if (n === count) add(forms, text, count);
    const numeral = words[n - 2];
    if (numeral === undefined || !text.includes(numeral)) continue;
    if (count > 12) add(forms, text.replace(numeral, String(count)), count);
    else add(forms, text.replace(numeral, words[count - 2] ?? String(count)), count);
  }
}

function fromIntl(forms: Forms, code: string, unit: (typeof UNITS)[number]): void {
  for (const style of code === 'en' ? (['long', 'short', 'narrow'] as const) : (['long'] as const)) {
    const format = new Intl.RelativeTimeFormat(code, { style });
    for (let count = 1; count <= MOST; count++) add(forms, format.format(-count, unit), count);
  }
}

/** "yesterday", "letzte Woche": what a language says in place of one or two units. */
function inWords(forms: Forms, code: string, unit: (typeof UNITS)[number]): void {
  const format = new Intl.RelativeTimeFormat(code, { numeric: 'auto' });
  for (const count of [1, 2]) {
    const text = format.format(-count, unit);
    if (!/\p{Nd}/u.test(text)) add(forms, text, count);
  }
}

/** "2-4 22-24" for a set of counts; empty where every count fits. */
function ranges(counts: Set<number>): string {
  if (counts.size === MOST) return '';
  const runs: [number, number][] = [];
  for (const count of [...counts].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === count - 1) last[1] = count;
    else runs.push([count, count]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(' ');
}

function agesOf(code: string, samples: Samples) {
  return UNITS.flatMap((unit) => {
    const forms: Forms = new Map();
    fromSamples(forms, code, samples[unit] ?? {});
    for (const one of ones[code]?.[unit] ?? []) add(forms, one, 1);
    if (Intl.RelativeTimeFormat.supportedLocalesOf(code).length > 0) {
      fromIntl(forms, code, unit);
      if (unit !== 'second') inWords(forms, code, unit);
    }
    return [...forms].map(([form, counts]) => [form, unit, ranges(counts)]);
  });
}

/** "5 days" without "ago", as lemmy-ui 1.0 writes ages. */
function spansOf(code: string) {
  return UNITS.flatMap((unit) => {
    const format = new Intl.NumberFormat(code, { style: 'unit', unit, unitDisplay: 'long' });
    const forms: Forms = new Map();
    for (let count = 1; count <= MOST; count++) add(forms, format.format(count), count);
    // "5d", as a narrow column shows it; English alone is looked up, whose letters others use as well.
    const narrow = code === 'en' ? new Intl.RelativeTimeFormat(code, { style: 'narrow' }) : null;
    for (let count = 1; narrow && count <= MOST; count++)
      add(forms, narrow.format(-count, unit).replace(' ago', ''), count);
    return [...forms].map(([form, counts]) => [form, unit, ranges(counts)]);
  });
}

/** The words around every age of a language ("vor … ", " … назад"), for forms nobody listed. */
function around(samples: Samples): readonly [string, string] {
  const words = Object.values(samples).flatMap((unit) =>
    Object.values(unit).map((text) => text.split(/(?<=\s)|(?=\s)/)),
  );
  const shared = (pick: (list: readonly string[], i: number) => string | undefined) => {
    let size = 0;
    while (
      words.length > 1 &&
      words.every((list) => size < list.length - 1 && pick(list, size) === pick(words[0] ?? [], size))
    )
      size++;
    return size;
  };
  const before = shared((list, i) => list[i]);
  const after = shared((list, i) => list.at(-1 - i));
  const [first = []] = words;
  return [first.slice(0, before).join(''), after === 0 ? '' : first.slice(-after).join('')];
}

function nativeName(code: string): readonly string[] {
  const name = new Intl.DisplayNames(code, { type: 'language', fallback: 'none' }).of(code);
  const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code);
  return [name, english].filter((text) => text !== undefined);
}

const compiled = Object.entries(languages).map(([code, { ages, ...rest }]) => ({
  code,
  ...(ages ? { ages: agesOf(code, ages), around: around(ages) } : {}),
  ...(Intl.NumberFormat.supportedLocalesOf(code).length > 0 ? { spans: spansOf(code) } : {}),
  ...rest,
}));
const names = [...new Set([...CODES.split(' ').flatMap(nativeName), 'Undetermined'])];
const list = (rows: readonly unknown[]) => `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n ]`;
writeFileSync(
  here('words.json'),
  `{\n "languages": ${list(compiled)},\n "names": ${JSON.stringify(names)},\n "mail": ${JSON.stringify(mail)},\n "wiki": ${JSON.stringify(wiki)},\n "labels": ${JSON.stringify(labels)},\n "forums": ${JSON.stringify(forums)},\n "pages": ${JSON.stringify(pages)}\n}\n`,
);
