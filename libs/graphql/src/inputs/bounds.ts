/** The bounds of a number, a length or a count; both ends belong to it. */
export interface Range {
  from: number;
  to: number;
}

/** The most of a text; shorter than `min` is refused, spaces around it not counted. */
export interface TextBounds {
  min?: number;
  max: number;
  /** Whether lines may be broken; other control characters are not taken, and in one line none that nobody sees. */
  lines?: boolean;
  /** Whether any character is taken, where a rule of its own refuses them. */
  anySign?: boolean;
  /** Whether something must be said: signs that nobody sees, or points alone, say nothing. */
  says?: boolean;
}

const CONTROL = /[\p{Cc}\p{Cs}]/u;
const CONTROL_IN_LINE = /(?![\n\r\t])[\p{Cc}\p{Cs}]/u;

/* They make two names look alike, or turn one round; letters of some scripts are joined by two of them. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cf}\u2028\u2029]/u;

const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u;

/** Characters as people count them: what takes two units in UTF-16 is one. */
const lengthOf = (text: string) => [...text].length;

export const within = ({ from, to }: Range, value: unknown): boolean =>
  typeof value === 'number' && value >= from && value <= to;

/** '3 to 500', or 'at most 200' where nothing is enough. */
export function rangeInWords({ from, to }: Range): string {
  return from > 0 ? `${counted(from)} to ${counted(to)}` : `at most ${counted(to)}`;
}

/** What is wrong with a text, said after its name; nothing when it is within its bounds. */
export function textProblem(value: unknown, bounds: TextBounds): string | undefined {
  if (typeof value !== 'string') return 'must be a text';
  const range = { from: bounds.min ?? 0, to: bounds.max };
  const wrongSigns = signProblem(value, bounds);
  if (wrongSigns) return wrongSigns;
  if (!within(range, lengthOf(value))) return `must have ${rangeInWords(range)} characters`;
  return bounds.says && value !== '' && !LETTER_OR_FIGURE.test(value) ? 'must have a letter or a figure' : undefined;
}

function signProblem(text: string, { lines, anySign }: TextBounds): string | undefined {
  if (anySign) return undefined;
  if ((lines ? CONTROL_IN_LINE : CONTROL).test(text))
    return `must have no control characters${lines ? ' but line breaks and tabs' : ''}`;
  return !lines && UNSEEN.test(text) ? 'must have no characters that cannot be seen: type it anew' : undefined;
}

export const counted = (number: number): string => number.toLocaleString('en-GB');
