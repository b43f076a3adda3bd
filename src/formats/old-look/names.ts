// A name as an old Reddit page prints it, with marks and flair glued to it, into the name alone.

const MARKS = /\[[A-Z](?:,[A-Z])*\].*$/;
const NAME = /^[\w-]{3,20}$/;

/** Null for "[deleted]". Flair begins where a small letter or a sign meets a capital: `ann-leeGardener of the year`. */
export function nameOf(written: string): string | null {
  const text = written.replace(MARKS, '').trim();
  if (text.startsWith('[') || text === '') return null;
  if (NAME.test(text)) return text;
  const run = /^[\w-]{1,20}/.exec(text)?.[0] ?? text;
  if (text[run.length] === ' ' && !/[a-z\d_-][A-Z]/.test(run)) return run;
  const seam = [...run.matchAll(/[a-z\d_-](?=[A-Z])/g)].at(-1);
  return seam ? run.slice(0, seam.index + 1) : run;
}
