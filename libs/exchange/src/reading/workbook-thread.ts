import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '@app/kernel';
import { workbookSheets } from './workbook-sheets.js';

/** What a thread says of a workbook: its sheets, or why it cannot be read. */
export type WorkbookSaid =
  | { sheets: Awaited<ReturnType<typeof workbookSheets>> }
  | { refusal: Pick<DomainError, 'kind' | 'code' | 'message' | 'data'> };

const { bytes, fileName } = workerData as { bytes: Uint8Array; fileName: string };
const said: WorkbookSaid = await workbookSheets(Buffer.from(bytes), fileName).then(
  (sheets) => ({ sheets }),
  (fault: unknown) => {
    if (!(fault instanceof DomainError)) throw fault;
    const { kind, code, message, data } = fault;
    return { refusal: { kind, code, message, data } };
  },
);
parentPort!.postMessage(said);
