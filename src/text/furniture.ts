// A piece of mail into whether nobody says it: a line that tells whose words follow, a header, a list of addresses, a signature.

const ADDRESS = /[^\s<>"'()[\],;:]{1,100}(?:@| at )[\w-]{1,100}\.[\w.-]{2,100}/g;
const DATED = /\b(?:19|20)\d\d\b|\b\d{1,2}\/\d{1,2}\/\d\d\b/;
const TIMED = /\b\d{1,2}[:h]\d\d\b/;
const LONGEST = 320;

const addressesIn = (text: string) => text.match(ADDRESS)?.length ?? 0;

/** "On 3 May 2021 at 10:12, Ann <ann@host.org> wrote:" in any language: it ends in a colon, with an address or a date and a time. */
export function isAttribution(text: string): boolean {
  if (text.length > LONGEST || !/[:：]\s{0,2}$/.test(text)) return false;
  return (
    /<[^<>\s]{1,200}@[^<>\s]{1,200}>/.test(text) || (TIMED.test(text) && (DATED.test(text) || addressesIn(text) > 0))
  );
}

const ORIGINAL = /^-{2,20}\s?[\p{L}' ]{4,40}\s?-{2,20}/u;
const FIELD = /(?:^|\s)\p{Lu}[\p{L}-]{0,14}\s?:(?=\s)/gu;
const SUBJECT = /^(?:(?:to|cc|bcc|from|date|sent|subject)\s?:?|(?:re|aw|fwd?|wg|tr)\s?:\s.{0,200})$/i;
const FEWEST_FIELDS = 2;
// As many words as a name has stand beside each address of a list.
const NAME = 4;

/** The header of a message that is quoted whole, or a piece of it. */
function isHeader(text: string): boolean {
  if (ORIGINAL.test(text) || SUBJECT.test(text)) return true;
  const addresses = addressesIn(text);
  if (addresses === 0 || /[.!?]$/.test(text)) return false;
  const fields = text.match(FIELD)?.length ?? 0;
  const words = text.replace(ADDRESS, '').match(/\p{L}+/gu)?.length ?? 0;
  return fields >= FEWEST_FIELDS || words <= NAME * addresses;
}

const SIGNATURE = /^--(?:\s|$)/;

/** What is said in a quotation whose paragraphs blank lines part: without what mail programs put into it, and without a signature. */
export function saidInQuote(text: string): string {
  const paragraphs = text.split('\n\n');
  const signature = paragraphs.findIndex((paragraph) => SIGNATURE.test(paragraph));
  const own = signature < 0 ? paragraphs : paragraphs.slice(0, signature);
  return own.filter((paragraph) => !isAttribution(paragraph) && !isHeader(paragraph)).join('\n\n');
}
