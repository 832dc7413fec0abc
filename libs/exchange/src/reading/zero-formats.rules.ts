const FORMAT = /<numFmt\b[^>]*>/g;
const CELL_STYLES = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/;
const STYLE = /<xf\b[^>]*>/g;
/* A whole number and its style, as every program writes it. */
const NUMBER = /<c\b(?![^>]*\bt=)([^>]*\bs="(\d{1,5})"[^>]*)><v>(\d{1,15})<\/v><\/c>/g;

const attribute = (tag: string, name: string) => new RegExp(String.raw`\b${name}="([^"]*)"`).exec(tag)?.[1];

/** By the style of a cell, to how many figures zeros fill a number up: those with a format such as 00000. */
export function zerosOf(styles: string): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const [tag] of styles.matchAll(FORMAT)) {
    const [, zeros] = /^(0{2,15})(?:;.*)?$/.exec(attribute(tag, 'formatCode') ?? '') ?? [];
    if (zeros) lengths.set(attribute(tag, 'numFmtId') ?? '', zeros.length);
  }
  const all = [...(CELL_STYLES.exec(styles)?.[1] ?? '').matchAll(STYLE)];
  return new Map(
    all.flatMap(([tag], at): [string, number][] => {
      const zeros = lengths.get(attribute(tag, 'numFmtId') ?? '');
      return zeros ? [[String(at), zeros]] : [];
    }),
  );
}

/** A sheet of which such numbers are the texts that Excel shows: 418 with the format 00000 is 00418. */
export const withZerosShown = (sheet: string, zeros: ReadonlyMap<string, number>): string =>
  zeros.size === 0
    ? sheet
    : sheet.replace(NUMBER, (cell, more: string, style: string, figures: string) => {
        const length = zeros.get(style);
        return length ? `<c${more} t="str"><v>${figures.padStart(length, '0')}</v></c>` : cell;
      });
