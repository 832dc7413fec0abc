import { useMemo } from 'preact/hooks';
import { useAnswer } from '../../ui/use-answer.js';
import { OPEN_RECORDS, type OpenRecord } from './operations.js';

/** Of people who are listed those whose record the reader may open, by id; none until that is known. */
export function useOpenRecords(ids: readonly string[]): ReadonlyMap<string, OpenRecord> {
  const key = [...new Set(ids)].sort().join(' ');
  const variables = useMemo(() => ({ ids: key.split(' ') }), [key]);
  const { data, isOlder } = useAnswer(OPEN_RECORDS, variables, { isWaiting: key === '' });
  return new Map(isOlder ? [] : data?.openRecords.map((record) => [record.practitioner.id, record]));
}
