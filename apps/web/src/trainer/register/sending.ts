import { type Refusal, refusalOf } from '../../graphql/refusal.js';
import type { MarkConflict } from '../../graphql/refusal-data.js';
import type { FieldError } from '../../ui/field-error.js';
import type { Mark, Marks, Row } from './marks.js';
import { needsMinutes, needsReason, shown } from './marks.js';
import { engagedIn } from './engaged-elsewhere.js';
import type { MarkOutcome, SaveRegisterInput, SendMarksInput } from './operations.js';

/** Marks under one key until they are answered. */
export interface Attempt {
  key: string;
  /** The version from which all of them were made; null where the device kept them, each with a version of its own. */
  version: number | null;
  marks: Marks;
  /** Why so late, where the register had closed. */
  lateReason?: string;
}

/** The field for why marks are so late, one for all of them. */
export const LATE_REASON = 'late-reason';

/** The ids of the fields of one person. */
export const fieldOf = (id: string) => ({ state: `mark-${id}`, minutes: `minutes-${id}`, reason: `reason-${id}` });

/**
 * All that is not saved: what the device kept goes first, each on its own merits; then one attempt for each version that marks were
 * made from, the oldest first, all or nothing.
 */
export function attemptsFor(rows: readonly Row[], newKey: () => string, lateReason = ''): Attempt[] {
  const byVersion = new Map<number, Marks>();
  for (const { id, unsent } of rows) {
    const version = unsent?.kept ? KEPT : unsent?.since;
    if (unsent && version !== undefined) byVersion.set(version, { ...byVersion.get(version), [id]: unsent });
  }
  return [...byVersion]
    .sort(([a], [b]) => a - b)
    .map(([version, marks]) => ({ key: newKey(), version: version === KEPT ? null : version, marks }))
    .map((attempt) => (lateReason.trim() ? { ...attempt, lateReason: lateReason.trim() } : attempt));
}

/* Before every version. */
const KEPT = -1;

/** What waited on the device goes on its own merits from then on, under keys of that operation. */
export const asKept = ({ marks, attempts }: { marks: Marks; attempts: Attempt[] }, newKey: () => string) => ({
  marks: mapMarks(marks, (mark) => ({ ...mark, kept: true })),
  attempts: attempts.map((attempt) =>
    attempt.version === null ? attempt : { ...attempt, key: newKey(), version: null },
  ),
});

/** Whom a save that is not answered yet holds. */
export const heldBy = (attempts: readonly Attempt[]): ReadonlySet<string> =>
  new Set(attempts.flatMap(({ marks }) => Object.keys(marks)));

/** What the API is sent, all or nothing. The same attempt gives the same input each time, or its key would be refused. */
export const inputOf = (
  sessionId: string,
  version: number,
  { marks, lateReason }: Pick<Attempt, 'marks' | 'lateReason'>,
): SaveRegisterInput => ({
  sessionId,
  version,
  ...(lateReason && { lateReason }),
  marks: Object.entries(marks).map(([id, mark]) => sides(id, mark)),
});

/** The same of marks that the device kept. */
export const deviceInputOf = (
  sessionId: string,
  { marks, lateReason }: Pick<Attempt, 'marks' | 'lateReason'>,
): SendMarksInput => ({
  sessionId,
  ...(lateReason && { lateReason }),
  marks: Object.entries(marks).map(([id, mark]) => ({
    ...sides(id, mark),
    version: mark.since,
    markedAt: mark.at ?? null,
  })),
});

const sides = (practitionerId: string, { state, minutes, reason, walkIn }: Mark) => ({
  practitionerId,
  state,
  minutes: needsMinutes(state) ? Number(minutes) : null,
  reason: reason.trim() || null,
  walkIn,
});

/** What is asked about of marks that the device kept: all others are on the register. */
export interface Asked {
  errors: FieldError[];
  differing: MarkConflict[];
}

export function askedIn(outcomes: readonly MarkOutcome[], rows: readonly Row[]): Asked {
  const closed = outcomes.find(({ refusal }) => refusal?.code === 'REGISTER_CLOSED')?.refusal;
  const late = closed ? [{ field: LATE_REASON, says: closed.inWords }] : [];
  const errors = outcomes.flatMap(({ practitionerId: id, refusal }) => {
    if (refusal?.code === 'REGISTER_CLOSED') return [];
    const row = rows.find((one) => one.id === id);
    if (!refusal || !row) return [];
    const field = refusal.field ? fieldOf(id)[PARTS[refusal.field]] : fieldOf(id).state;
    return [{ field, says: `${row.name}: ${refusal.inWords}` }];
  });
  const differing = outcomes.flatMap(({ practitionerId, difference }) =>
    difference ? [{ practitionerId, ...difference }] : [],
  );
  return { errors: [...late, ...errors], differing };
}

/* What of a mark no field shows is mended by marking anew. */
const PARTS = { STATE: 'state', MINUTES: 'minutes', REASON: 'reason', VERSION: 'state', MARKED_AT: 'state' } as const;

/** Of the marks of an attempt, those that are on the register now. */
export const settledOf = ({ marks }: Attempt, outcomes: readonly MarkOutcome[]): Marks => {
  const settled = new Set(
    outcomes.filter(({ effect }) => effect === 'WRITTEN' || effect === 'EQUAL').map((one) => one.practitionerId),
  );
  return mapMarks(marks, (mark, id) => (settled.has(id) ? mark : null));
};

/** What is left to send once this was kept; what was changed meanwhile is made from the new version. */
export const afterSaving = (marks: Marks, sent: Marks, version: number): Marks =>
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
export const afterChoosing = (marks: Marks, sent: Marks, version: number, choices: Record<string, Choice>): Marks =>
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

/** What can be sent now: of what the device kept, all but what is wrong; the rest only if nothing in it is. */
export function sendable(rows: readonly Row[]): { toSend: Row[]; errors: FieldError[] } {
  const errors = typingErrors(rows);
  const isWrong = ({ id }: Row) => errors.some(({ field }) => field === fieldOf(id).minutes);
  const online = rows.filter(({ unsent }) => unsent && !unsent.kept);
  const kept = rows.filter((row) => row.unsent?.kept && !isWrong(row));
  return { toSend: online.some(isWrong) ? kept : [...kept, ...online], errors };
}

/** The problems that a refusal names, each at the field it is about. */
export function errorsIn(refusal: Refusal, sent: Marks, rows: readonly Row[]): FieldError[] {
  if (refusalOf(refusal, 'REGISTER_CLOSED')) return [{ field: LATE_REASON, says: refusal.says }];
  return problemsIn(refusal, Object.keys(sent)).flatMap(([id, problem, part]) => {
    const row = rows.find((one) => one.id === id);
    return row ? [{ field: part ? fieldOf(id)[PARTS[part]] : fieldToMend(row), says: `${row.name}: ${problem}` }] : [];
  });
}

type Problem = [id: string, problem: string, part?: keyof typeof PARTS];

/* By practitioner; where the API says places in the list that was sent, `sent` has who they are. */
function problemsIn(refusal: Refusal, sent: string[]): Problem[] {
  const marks = refusalOf(refusal, 'MARK_INVALID')?.data.marks ?? [];
  const fields = refusalOf(refusal, 'INPUT_INVALID')?.data.fields ?? [];
  const people = OF_PEOPLE.flatMap((code) => refusalOf(refusal, code)?.data.practitionerIds ?? []);
  return [
    ...engagedIn(refusal),
    ...marks.map(({ practitionerId, problem, field }): Problem => [practitionerId, problem, field]),
    ...people.map((id): Problem => [id, refusal.says]),
    ...fields.map(({ path, problem }): Problem => [sent[Number(path.split('.')[2])] ?? '', problem]),
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
