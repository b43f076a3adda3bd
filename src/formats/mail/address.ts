// The value of a From field into the name and the address of its writer.

export interface Writer {
  /** Null for a masked address. */
  readonly author: string | null;
  readonly instance: string | null;
  /** Lower case; empty where none is shown. */
  readonly address: string;
}

const ADDRESS = /[^\s<>"'()[\]:;,]{1,100}(?:@| at )[^\s<>"'()[\]:;,]{1,200}/;

/** `"Ann Lee" <ann@host.org>`, `ann at host.org (Ann Lee)`, `ann@host.org`. */
export function writerOf(from: string): Writer {
  const address = ADDRESS.exec(from)?.[0].replace(' at ', '@').toLowerCase() ?? '';
  const name = nameOf(from);
  if (name !== '') return { author: name, instance: null, address };
  const [author = '', instance = null] = address.split('@');
  return { author: author === '' || /^\[?email/.test(author) ? null : author, instance, address };
}

function nameOf(from: string): string {
  const bracket = /\(([^()]{1,100})\)\s*$/.exec(from)?.[1];
  const shown = bracket ?? from.replace(/<[^<>]{0,300}>?/g, '').replace(/\[mailto:[^\]]{0,300}\]?/g, '');
  const name = shown
    .replace(/^["'\s]+|["'\s]+$/g, '')
    .replace(/\s+via\s+\S.{0,60}$/, '')
    .replace(/\s+/g, ' ');
  return ADDRESS.test(name) ? '' : name;
}
