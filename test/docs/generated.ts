import { writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';

/** Holds a file to what it is made from; with UPDATE_DOCS=1 writes it instead. */
export function keepsTo(path: string, has: string, wanted: string): void {
  if (process.env.UPDATE_DOCS === '1' && has !== wanted) writeFileSync(path, wanted);
  else expect(has).toBe(wanted);
}

/** A table of Markdown, laid out as Prettier lays it out. */
export function tableOf(heads: string[], rows: string[][]): string {
  const all = [heads, ...rows];
  const widths = heads.map((_, at) => Math.max(3, ...all.map((row) => row[at]!.length)));
  const line = (cells: string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |\n`;
  return [heads, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('');
}

/** What stands before the table that begins so, the table, and what follows it. */
export function cellsOf(page: string, beginning: string): [before: string, table: string, after: string] {
  const from = page.indexOf(beginning);
  if (from < 0) throw new Error(`No table begins with "${beginning}".`);
  const until = page.indexOf('\n\n', from) + 1 || page.length;
  return [page.slice(0, from), page.slice(from, until), page.slice(until)];
}
