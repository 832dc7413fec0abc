import { type Refusal, refusalOf } from '../../graphql/refusal.js';
import type { FieldError } from '../../ui/field-error.js';
import type { Mark, Marks, Row } from './marks.js';
import { needsMinutes, needsReason, shown } from './marks.js';
import { engagedIn } from './engaged-elsewhere.js';
import type { SaveRegisterInput } from './operations.js';

/** Marks made from one version of the register, under one key until they are answered. */
export interface Attempt {
  key: string;
  version: number;
  marks: Marks;
}

/** The ids of the fields of one person. */
export const fieldOf = (id: string) => ({ state: `mark-${id}`, minutes: `minutes-${id}`, reason: `reason-${id}` });

/** All that is not saved, as one attempt for each version that marks were made from, the oldest first. */
export function attemptsFor(rows: readonly Row[], newKey: () => string): Attempt[] {
  const byVersion = new Map<number, Marks>();
  for (const { id, unsent } of rows) {
    if (unsent) byVersion.set(unsent.since, { ...byVersion.get(unsent.since), [id]: unsent });
  }
  return [...byVersion].sort(([a], [b]) => a - b).map(([version, marks]) => ({ key: newKey(), version, marks }));
}

/** Whom a save that is not answered yet holds. */
export const heldBy = (attempts: readonly Attempt[]): ReadonlySet<string> =>
  new Set(attempts.flatMap(({ marks }) => Object.keys(marks)));

/** What the API is sent. The same attempt gives the same input each time, or its key would be refused. */
export const inputOf = (sessionId: string, { version, marks }: Attempt): SaveRegisterInput => ({
  sessionId,
  version,
  marks: Object.entries(marks).map(([practitionerId, { state, minutes, reason, walkIn }]) => ({
    practitionerId,
    state,
    minutes: needsMinutes(state) ? Number(minutes) : null,
    reason: reason.trim() || null,
    walkIn,
  })),
});

/** What is left to send once this was kept; what was changed meanwhile is made from the new version. */
export const afterSaving = (marks: Marks, { marks: sent }: Attempt, version: number): Marks =>
  mapMarks(marks, (mark, id) => {
    if (!sent[id]) return mark;
    return sameFields(mark, sent[id]) ? null : { ...mark, since: version };
  });

/** What still means something: a mark put back to what is saved is nothing to keep on the device. */
export const withoutSettled = (marks: Marks, rows: readonly Row[]): Marks => {
  const settled = new Set(rows.filter(({ saved, unsent }) => saved && !unsent).map(({ id }) => id));
  return mapMarks(marks, (mark, id) => (settled.has(id) ? null : mark));
};

export type Choice = 'yours' | 'theirs';

/** What is left to send once somebody chose: the rest of what was sent differs from nothing newer, so it goes along. */
export const afterChoosing = (
  marks: Marks,
  { marks: sent }: Attempt,
  version: number,
  choices: Record<string, Choice>,
): Marks =>
  mapMarks(marks, (mark, id) => {
    if (choices[id] === 'theirs') return null;
    return sent[id] ? { ...mark, since: version } : mark;
  });

/** Minutes that are not a number cannot even be sent. */
export const typingErrors = (rows: readonly Row[]): FieldError[] =>
  rows
    .filter(({ unsent }) => unsent && needsMinutes(unsent.state) && !/^\d{1,4}$/.test(unsent.minutes.trim()))
    .map(({ id, name }) => ({
      field: fieldOf(id).minutes,
      says: `${name}: write the minutes as a whole number, such as 165.`,
    }));

/** The problems that a refusal names, each at the field it is about. */
export function errorsIn(refusal: Refusal, attempt: Attempt, rows: readonly Row[]): FieldError[] {
  return problemsIn(refusal, Object.keys(attempt.marks)).flatMap(([id, problem]) => {
    const row = rows.find((one) => one.id === id);
    return row ? [{ field: fieldToMend(row), says: `${row.name}: ${problem}` }] : [];
  });
}

/* By practitioner; where the API says places in the list that was sent, `sent` has who they are. */
function problemsIn(refusal: Refusal, sent: string[]): [id: string, problem: string][] {
  const marks = refusalOf(refusal, 'MARK_INVALID')?.data.marks ?? [];
  const fields = refusalOf(refusal, 'INPUT_INVALID')?.data.fields ?? [];
  const people = OF_PEOPLE.flatMap((code) => refusalOf(refusal, code)?.data.practitionerIds ?? []);
  return [
    ...engagedIn(refusal),
    ...marks.map(({ practitionerId, problem }): [string, string] => [practitionerId, problem]),
    ...people.map((id): [string, string] => [id, refusal.says]),
    ...fields.map(({ path, problem }): [string, string] => [sent[Number(path.split('.')[2])] ?? '', problem]),
  ];
}

const OF_PEOPLE = ['NOT_ON_ROLL', 'TRAINER_OF_SESSION', 'MARKED_TWICE'] as const;

function fieldToMend(row: Row): string {
  const { state } = shown(row);
  const field = fieldOf(row.id);
  if (needsReason(state)) return field.reason;
  return needsMinutes(state) ? field.minutes : field.state;
}

const sameFields = (a: Mark, b: Mark) => a.state === b.state && a.minutes === b.minutes && a.reason === b.reason;

const mapMarks = (marks: Marks, change: (mark: Mark, id: string) => Mark | null): Marks =>
  Object.fromEntries(
    Object.entries(marks).flatMap(([id, mark]) => {
      const changed = change(mark, id);
      return changed ? [[id, changed]] : [];
    }),
  );
