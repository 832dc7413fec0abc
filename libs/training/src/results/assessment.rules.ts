/** Whom and what a result is about, in one session. */
export interface ResultKey {
  practitionerId: string;
  competencyId: string;
}

export interface Result extends ResultKey {
  rank: number;
}

/** A result on record, with the evidence that it gave. */
export interface RecordedResult extends Result {
  id: string;
  evidenceId: string;
}

/** The rank sent and the one on record. */
export interface ResultConflict extends ResultKey {
  yours: number;
  theirs: number;
}

export const keyOf = ({ practitionerId, competencyId }: ResultKey) => `${practitionerId} ${competencyId}`;

/** What is in the list again after its first time, whatever the rank. */
export function twiceIn(sent: Result[]): ResultKey[] {
  const keys = sent.map(keyOf);
  return sent
    .filter((_, at) => keys.indexOf(keys[at]!) < at)
    .map(({ practitionerId, competencyId }) => ({ practitionerId, competencyId }));
}

/** What of the results sent is new, and what is on record otherwise. An equal one changes nothing. */
export function compareResults<Sent extends Result>(
  sent: Sent[],
  recorded: RecordedResult[],
): { write: Sent[]; conflicts: ResultConflict[] } {
  const ranks = new Map(recorded.map((result) => [keyOf(result), result.rank]));
  const conflicts = sent.flatMap(({ practitionerId, competencyId, rank: yours }) => {
    const theirs = ranks.get(keyOf({ practitionerId, competencyId })) ?? yours;
    return theirs === yours ? [] : [{ practitionerId, competencyId, yours, theirs }];
  });
  return { write: sent.filter((result) => !ranks.has(keyOf(result))), conflicts };
}
