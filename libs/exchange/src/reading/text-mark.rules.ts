/* ="00417", as programs write for a spreadsheet that would take the zeros away. */
const AS_FORMULA = /^="((?:[^"]|"")*)"$/;
/* '00417, 'S-417: what begins a text in a spreadsheet, before what is no word. */
const BEFORE_NUMBER = /^'(?=\p{L}{0,5}[-/ ]?\d)/u;

/** What somebody or some program wrote as text, so that a spreadsheet leaves it alone: without the mark that said so. */
export function withoutTextMark(cell: string): string {
  const [, text] = AS_FORMULA.exec(cell) ?? [];
  return text === undefined ? cell.replace(BEFORE_NUMBER, '') : text.replaceAll('""', '"').trim();
}
