// The numbers below the bodies of lemmy-ui 1.0 into the rows where bodies end and into scores.

export interface Votes {
  /** The row that ends the body. */
  readonly end: number;
  /** Votes for, and votes against where they are shown. */
  readonly numbers: readonly string[];
}

const NUMBERS = /^\d[\d.K]{0,7}(?: \d[\d.K]{0,7})?$/;

/** One number or two, with nothing but buttons behind them. */
export function votesBelow(texts: readonly string[], first: number, stop: number): Votes {
  let end = stop;
  let numbers: readonly string[] = [];
  for (let row = stop - 1; row >= first && numbers.length < 2; row--) {
    const text = texts[row] ?? '';
    if (NUMBERS.test(text)) {
      end = row;
      numbers = [...text.split(' '), ...numbers];
    } else if (text !== '') break;
  }
  return { end, numbers };
}

/** For each comment its score; where no number has one digit, votes for and against may be glued. */
export function scoresOf(votes: readonly Votes[], read: (text: string) => number | null): readonly (number | null)[] {
  const single = votes.filter(({ numbers }) => numbers.length === 1);
  const glued =
    single.length > 1 && single.length === votes.length && single.every(({ numbers: [one = ''] }) => one.length > 1);
  return votes.map(({ numbers: [up, down = '0'] }) => {
    const [against, votesFor] = [read(down), up === undefined || glued ? null : read(up)];
    return votesFor === null || against === null ? null : votesFor - against;
  });
}
