import type { Separator } from './table.js';

export const SIGNS: Record<Separator, string> = { COMMA: ',', SEMICOLON: ';', TAB: '\t', PIPE: '|' };
const SEPARATORS = Object.keys(SIGNS) as Separator[];

/** Excel’s own first line, which says how the file is separated and is no row: `sep=;`. */
export function statedSeparator(text: string): Separator | null {
  const [, sign] = /^"?sep=([,;\t|])"?(?:\n|$)/i.exec(text) ?? [];
  return SEPARATORS.find((separator) => SIGNS[separator] === sign) ?? null;
}

/**
 * The one that splits most of the first lines into equally many, two at least; of such ones that which makes more of each
 * (“Ann;37,5;B” is three by semicolons and two by commas), then the first of the order above.
 */
export function separatorOf(sample: string): Separator {
  const evenness = SEPARATORS.map((separator) => ({ separator, ...commonWidth(sample, SIGNS[separator]) }));
  const [best] = evenness.sort((one, other) => other.lines - one.lines || other.width - one.width);
  return best!.separator;
}

function commonWidth(sample: string, sign: string): { lines: number; width: number } {
  const counts = new Map<number, number>();
  for (const width of widths(sample, sign)) counts.set(width, (counts.get(width) ?? 0) + 1);
  const common = [...counts].map(([width, lines]) => ({ width, lines }));
  const [best] = common.sort((one, other) => other.lines - one.lines || other.width - one.width);
  return best ?? { lines: 0, width: 0 };
}

/* Of the lines that it splits at all: those above the headings seldom are. */
function widths(sample: string, sign: string): number[] {
  const quoted = new RegExp(`(?<=^|[\\n${sign === '|' ? '\\|' : sign}])"(?:[^"]+|"")*(?:"|$)`, 'g');
  const lines = sample.replace(quoted, '').split('\n');
  return lines.map((line) => line.split(sign).length).filter((width) => width > 1);
}
