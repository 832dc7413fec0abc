import { type Day, EARLIEST_DAY, formatDay, inFigures } from '@app/kernel';
import { isOtherName, refusedRow } from '@app/workforce';
import {
  type ComparedLearning,
  type KnownLearner,
  type KnownLearning,
  type Learning,
  type LearningRemark,
  type ListedLearning,
  type Offered,
  HOW_IN_WORDS,
} from './prior-learning.js';
import { readSubject, type Subject } from './read-subject.rules.js';

/** Of a row: what may be named, whose number it says, and who it is, as a steward said. */
export interface ForRow {
  offered: Offered;
  learner?: KnownLearner;
  /** Whether it is about whoever has the number, where a steward said so of a row in doubt. */
  isThem?: boolean;
  agencyName: string;
  today: Day;
}

/**
 * What the rows of one staff number would put on the record: each training once, and none that a register has. Records of one person may have the
 * same training each: rows that say what they have change nothing.
 */
export function compareLearning(rows: readonly ListedLearning[], known: ForRow): ComparedLearning[] {
  if (rows.length > MOST_ROWS) return rows.map(({ line }) => tooMany(line, rows.length, known));
  const earlier = new Map<string, Said>();
  return rows.map((row) => {
    const { compared, learning } = compareRow(row, known);
    if (!learning) return compared;
    const [key, says] = [keyOfLearning(learning), JSON.stringify(learning)];
    const before = earlier.get(key);
    if (!before) earlier.set(key, { line: row.line, says, changesNothing: changesNothing(compared) });
    return !before || (before.changesNothing && changesNothing(compared) && before.says !== says)
      ? compared
      : twice(compared, before, says);
  });
}

/** More rows with one staff number are a slip, such as a column that was filled down. */
const MOST_ROWS = 500;

const tooMany = (line: number, rows: number, { learner }: ForRow): ComparedLearning =>
  refusedRow({ line, practitionerId: learner?.recordId ?? null }, [
    {
      field: 'STAFF_NUMBER',
      says: `${inFigures(rows)} rows have this staff number; a list has ${MOST_ROWS} of one person at most.`,
    },
  ]);

/** What an earlier row says of a training. */
interface Said {
  line: number;
  says: string;
  changesNothing: boolean;
}

const changesNothing = ({ outcome }: ComparedLearning) => outcome === 'UNCHANGED';

/** What a row would do, and the training that it is about where that can be read. */
interface Compared {
  compared: ComparedLearning;
  learning?: Learning;
}

function compareRow(row: ListedLearning, known: ForRow): Compared {
  const { learner, agencyName } = known;
  const none = { line: row.line, practitionerId: learner?.recordId ?? null, changes: [], notes: [], namesakes: [] };
  const refused = (problems: LearningRemark[]): Compared => ({ compared: refusedRow(none, problems) });
  if (!row.staffNumber)
    return refused([{ field: 'STAFF_NUMBER', says: 'It says no staff number, by which its person is found.' }]);
  if (!learner)
    return refused([
      {
        field: 'STAFF_NUMBER',
        says: `Nobody on the record has this number at ${agencyName}. Put them on the record first, by a staff list or one by one.`,
      },
    ]);
  if (known.isThem === false)
    return refused([
      {
        field: 'STAFF_NUMBER',
        says: `It is not about ${learner.name}, whose number this is: put the number right in the file.`,
      },
    ]);
  const subject = readSubject(row, known.offered);
  const problems = [...daysWrong(row, known.today), ...('problems' in subject ? subject.problems : [])];
  if (problems.length > 0 || 'problems' in subject) return refused(problems);
  if (!known.isThem && isOtherName([row.givenName, row.familyName], learner.names))
    return {
      compared: {
        ...none,
        ...{ outcome: 'DOUBTFUL', problems: [] },
        namesakes: [{ id: learner.id, name: learner.name, posts: [agencyName] }],
      },
    };
  return againstRecord(row, learner, subject);
}

function againstRecord(row: ListedLearning, learner: KnownLearner, subject: Subject): Compared {
  const none = {
    line: row.line,
    practitionerId: learner.recordId,
    changes: [],
    problems: [],
    notes: [],
    namesakes: [],
  };
  const said = { ...subject.of, doneOn: row.doneOn!, lastDay: row.lastDay ?? null, provider: row.provider ?? null };
  const onRecord = learner.learnings.filter((one) => keyOfLearning(one) === keyOfLearning(said));
  if (onRecord.length === 0 && isOnRegister(said, learner)) {
    const note: LearningRemark = {
      ...{ field: 'DONE_ON', says: 'A register has them as there that day, which counts already.' },
    };
    return { compared: { ...none, outcome: 'UNCHANGED', notes: [note] }, learning: said };
  }
  const [first, ...others] = onRecord.map((before) => {
    const learning = keptWhereUnsaid(said, row, before);
    return { learning, changes: changed(learning, before, subject) };
  });
  if (!first) {
    const write = { learnerId: learner.id, learning: said, replaces: [] };
    return { compared: { ...none, outcome: 'ADDED', changes: told(said, subject), write }, learning: said };
  }
  const same = [first, ...others].find(({ changes }) => changes.length === 0);
  if (same) return { compared: { ...none, outcome: 'UNCHANGED' }, learning: same.learning };
  const write = { learnerId: learner.id, learning: first.learning, replaces: onRecord.map(({ id }) => id) };
  return { compared: { ...none, outcome: 'CHANGED', changes: first.changes, write }, learning: first.learning };
}

/* A column that the list has not says nothing of it. */
const keptWhereUnsaid = (said: Learning, row: ListedLearning, before: KnownLearning): Learning => ({
  ...said,
  lastDay: row.lastDay === undefined ? before.lastDay : said.lastDay,
  provider: row.provider === undefined ? before.provider : said.provider,
});

const told = (learning: Learning, { words, level }: Subject): ComparedLearning['changes'] =>
  [
    { field: learning.moduleId ? ('MODULE' as const) : ('COMPETENCY' as const), before: null, after: words },
    { field: 'LEVEL' as const, before: null, after: level },
    { field: 'HOW' as const, before: null, after: HOW_IN_WORDS[learning.kind] },
    { field: 'DONE_ON' as const, before: null, after: formatDay(learning.doneOn) },
    { field: 'VALID_TO' as const, before: null, after: learning.lastDay && formatDay(learning.lastDay) },
    { field: 'PROVIDER' as const, before: null, after: learning.provider },
  ].filter(({ after }) => after !== null);

function changed(learning: Learning, before: KnownLearning, { level, levelOf }: Subject): ComparedLearning['changes'] {
  const inWords = (day: Day | null) => day && formatDay(day);
  return [
    { field: 'LEVEL' as const, before: levelOf(before.rank), after: level },
    { field: 'VALID_TO' as const, before: inWords(before.lastDay), after: inWords(learning.lastDay) },
    { field: 'PROVIDER' as const, before: before.provider, after: learning.provider },
  ].filter((one) => one.before !== one.after);
}

function daysWrong({ doneOn, lastDay }: ListedLearning, today: Day): LearningRemark[] {
  if (!doneOn) return [{ field: 'DONE_ON', says: 'It does not say on which day it was done.' }];
  if (doneOn > today) return [{ field: 'DONE_ON', says: 'It was not done yet: the day is after today.' }];
  if (doneOn < EARLIEST_DAY) return [{ field: 'DONE_ON', says: 'Nothing is kept of before 1950.' }];
  if (lastDay && lastDay < doneOn)
    return [{ field: 'VALID_TO', says: `It ends before it was done, on ${formatDay(doneOn)}.` }];
  if (lastDay && Number(lastDay.slice(0, 4)) >= Number(today.slice(0, 4)) + LONGEST_YEARS)
    return [
      {
        field: 'VALID_TO',
        says: `It ends ${LONGEST_YEARS} years from now or later: leave the cell empty where it does not end.`,
      },
    ];
  return [];
}

const LONGEST_YEARS = 50;

const isOnRegister = ({ kind, moduleId, doneOn }: Learning, { attended }: KnownLearner) =>
  kind === 'ATTENDANCE' && attended.some((one) => one.moduleId === moduleId && one.on === doneOn);

const keyOfLearning = ({ kind, moduleId, competencyId, doneOn }: Learning): string =>
  [kind, moduleId ?? competencyId, doneOn].join(' ');

function twice(row: ComparedLearning, before: Said, says: string): ComparedLearning {
  const { write: _, ...rest } = row;
  const same = before.says === says;
  const remark: LearningRemark = {
    field: 'DONE_ON',
    says: same ? `Line ${before.line} says the same.` : `Line ${before.line} says otherwise of the same training.`,
  };
  return same
    ? { ...rest, outcome: 'UNCHANGED', changes: [], notes: [remark] }
    : { ...rest, outcome: 'REFUSED', changes: [], problems: [remark] };
}
