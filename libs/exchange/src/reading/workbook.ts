import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DomainError } from '@app/kernel';
import type { RawRow } from './table.js';
import { statedSize } from './unpack-zip.js';
import { type SheetRead, workbookSheets } from './workbook-sheets.js';
import type { WorkbookSaid } from './workbook-thread.js';

/** In bytes: reading a larger one takes seconds in which nobody else would be answered. */
const SMALL_WORKBOOK = 256 * 1024;
const SMALL_UNPACKED = 2 * 1024 * 1024;

export interface Sheet {
  name: string;
  rows: () => AsyncIterable<RawRow>;
}

/** The sheets of an Excel workbook in their order; a large one is read in a thread of its own. */
export async function sheetsOf(bytes: Buffer, fileName: string): Promise<Sheet[]> {
  const isSmall = bytes.length <= SMALL_WORKBOOK && statedSize(bytes) <= SMALL_UNPACKED;
  const read = isSmall ? workbookSheets : sheetsInThread;
  return (await read(bytes, fileName)).map(({ name, rows }) => ({ name, rows: () => rowsOf(rows) }));
}

async function sheetsInThread(bytes: Buffer, fileName: string): Promise<SheetRead[]> {
  const thread = new Worker(new URL('./workbook-thread.js', import.meta.url), { workerData: { bytes, fileName } });
  const [said] = (await once(thread, 'message')) as [WorkbookSaid];
  if ('sheets' in said) return said.sheets;
  const { kind, code, message, data } = said.refusal;
  throw new DomainError(kind, code, message, data);
}

async function* rowsOf(rows: string[][]): AsyncGenerator<RawRow> {
  for (const [at, cells] of rows.entries()) yield { line: at + 1, cells };
}
