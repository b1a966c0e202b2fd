// Numbers as people break them up: groups of digits with spaces, dashes, dots and the like between.

export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the group before and this one; for the first of a run '+' or nothing. */
  readonly separator: string;
}

export type DigitRun = readonly DigitGroup[];

const LONGEST_SEPARATOR = 8;

export function digitRuns(text: string): DigitRun[] {
  const runs: DigitGroup[][] = [];
  let run: DigitGroup[] = [];
  let end = -1;
  // A letter O or l between digits is read as the digit it stands for.
  const readable = text.replace(/(?<=\d)[oO](?=[\doO])/g, '0').replace(/(?<=\d)[lI|](?=[\dlI|])/g, '1');
  for (const match of readable.matchAll(/\d+/g)) {
    const gap = readable.slice(end, match.index);
    const continues = end >= 0 && gap.length <= LONGEST_SEPARATOR && /^[\s\-.,/:;()+_*|]*$/.test(gap);
    if (!continues) {
      run = [];
      runs.push(run);
    }
    const separator = continues ? gap : readable[match.index - 1] === '+' ? '+' : '';
    end = match.index + match[0].length;
    run.push({ digits: match[0], start: match.index, end, separator });
  }
  return runs;
}

export interface Stretch {
  readonly groups: DigitRun;
  /** The two groups behind it, if there are any. */
  readonly after: DigitRun;
}

/** Neighbouring groups, from each group on, that hold exactly one of these numbers of digits together. */
export function* stretches(run: DigitRun, lengths: readonly number[]): Generator<Stretch> {
  const longest = Math.max(...lengths);
  for (let first = 0; first < run.length; first += 1) {
    let count = 0;
    for (let end = first + 1; end <= run.length; end += 1) {
      count += run[end - 1]?.digits.length ?? 0;
      if (count > longest) break;
      if (lengths.includes(count)) yield { groups: run.slice(first, end), after: run.slice(end, end + 2) };
    }
  }
}

export function digitsOf(run: DigitRun): string {
  return run.map((group) => group.digits).join('');
}
