// A thread in which each comment answers one of those before it; the same every time.
const SENTENCES = [
  'The ferry should run after ten in the evening.',
  'No, the crew already works two shifts.',
  'That is a separate issue, because the town pays the crew.',
  'Fair point, but nobody would take a ferry at midnight.',
  'Do you have a source for that?',
  'I counted forty people on the pier last Friday, so somebody would.',
  'Those were waiting for the *late* bus, which leaves from the same stop.',
  'If the last boat leaves at nine, people who work in the harbour have to drive, and then they need a place to park.',
  'See the [timetable](https://example.org/ferry) for the winter: three boats a day, none after dark.',
];

export function talk(size: number) {
  const comments = Array.from({ length: size }, (_, at) => ({
    id: `c${at + 1}`,
    parent: at === 0 ? null : `c${1 + ((Math.imul(at, 2654435761) >>> 0) % at)}`,
    author: `writer${at % 97}`,
    text: [0, 1, 2].map((step) => SENTENCES[(at * 5 + step * 3 + (at % 7)) % SENTENCES.length]).join(' '),
  }));
  return { comments };
}
