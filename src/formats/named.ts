// The beginning of a body into whom it names: sites that link names print them as plain words.

// Most words of a name.
const LONGEST = 4;

/** The latest of those written by whom the text names first: "Ann Lee that is wrong"; a name of one word needs a sign. */
export function namedFirst(text: string, latest: ReadonlyMap<string, number>): number | null {
  const parts = text.slice(0, 200).split(' ', LONGEST);
  for (let count = parts.length; count > 0; count--) {
    const said = parts.slice(0, count).join(' ').toLowerCase();
    const name = said.replace(/[,:;.!?]$/, '');
    const post = latest.get(said) ?? latest.get(name);
    if (post !== undefined && (count > 1 || name !== said || parts.length === 1)) return post;
  }
  return null;
}
