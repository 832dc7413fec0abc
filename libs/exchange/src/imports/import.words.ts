import { counted } from '@app/kernel';
import type { ImportOutcome, StaffListImport } from './import.model.js';

/** How a staff list stands, in one sentence. */
export function importInWords({
  state,
  rowCount,
  counts,
}: Pick<StaffListImport, 'state' | 'rowCount' | 'counts'>): string {
  const rows = (outcome: ImportOutcome) => counts.find((one) => one.outcome === outcome)?.rows ?? 0;
  if (state === 'ASKS') return 'Something must be said before it can be compared with the record.';
  if (state === 'WITHDRAWN') return 'It was withdrawn: nothing was saved.';
  const changing = rows('ADDED') + rows('CHANGED');
  if (state === 'APPLIED') return `${counted(changing, 'row was', 'rows were')} saved of ${rowCount}.`;
  const aside = [
    rows('DOUBTFUL') > 0 && `${counted(rows('DOUBTFUL'), 'needs', 'need')} your decision`,
    rows('REFUSED') > 0 && `${counted(rows('REFUSED'), 'is', 'are')} refused`,
  ].filter(Boolean);
  const ready = rows('UNCHANGED') + changing;
  const nothing = changing === 0 && aside.length === 0 ? ' The record says all of it already.' : '';
  return `Nothing is saved yet: ${ready} of ${counted(rowCount, 'row is', 'rows are')} ready${aside.length > 0 ? `, ${aside.join(' and ')}` : ''}.${nothing}`;
}
