// A document into its JSON text in pieces: that of 100,000 comments is longer than a string may be.

/** Items of a list that share a piece. */
const TOGETHER = 50;

/** The text that JSON.stringify(value, null, 1) would give; lists are cut, and what stands in them is not. */
export function* inPieces(value: unknown, line = '\n'): Generator<string> {
  if (Array.isArray(value) && value.length > 0) yield* list(value, line);
  else if (typeof value === 'object' && value !== null && !Array.isArray(value)) yield* object(value, line);
  else yield JSON.stringify(value);
}

function* list(values: readonly unknown[], line: string): Generator<string> {
  for (let at = 0; at < values.length; at += TOGETHER) {
    // Between the brackets; a line break inside a text is written as two signs, so each that stands here begins a line.
    const part = JSON.stringify(values.slice(at, at + TOGETHER), null, 1).slice(1, -2);
    yield (at === 0 ? '[' : ',') + part.replaceAll('\n', line);
  }
  yield `${line}]`;
}

function* object(value: object, line: string): Generator<string> {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  for (const [index, [key, one]] of entries.entries()) {
    yield `${index === 0 ? '{' : ','}${line} ${JSON.stringify(key)}: `;
    yield* inPieces(one, `${line} `);
  }
  yield entries.length === 0 ? '{}' : `${line}}`;
}
