import { useMemo } from 'preact/hooks';
import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { useAnswer } from '../../ui/use-answer.js';

const OPEN_RECORDS = graphql(`
  query OpenRecords($ids: [ID!]!) {
    openRecords(practitionerIds: $ids) {
      practitioner {
        id
      }
      sharedUnder {
        name
      }
    }
  }
`);

export type OpenRecord = ResultOf<typeof OPEN_RECORDS>['openRecords'][number];

/** Of people who are listed those whose record the reader may open, by id; none until that is known. */
export function useOpenRecords(ids: readonly string[]): ReadonlyMap<string, OpenRecord> {
  const key = [...new Set(ids)].sort().join(' ');
  const variables = useMemo(() => ({ ids: key.split(' ') }), [key]);
  const { data, isOlder } = useAnswer(OPEN_RECORDS, variables, { isWaiting: key === '' });
  return new Map(isOlder ? [] : data?.openRecords.map((record) => [record.practitioner.id, record]));
}
