import { keyOf } from '@app/kernel';
import type { LearningKind, LearningRemark, ListedLearning, TrainingField } from '@app/training';
import { namesIn, type StagedRow } from '../imports/index.js';
import { cellsReader, type DayOrder, type NameOrder, readDay } from '../reading/index.js';

export interface ReadTraining {
  learning: ListedLearning;
  problems: LearningRemark[];
}

const MOST_OF_PROVIDER = 200;

/** What lists call each kind. */
const KINDS: ReadonlyMap<string, LearningKind> = new Map(
  Object.entries({
    ATTENDANCE: ['attended', 'attendance', 'present', 'completed', 'course'],
    QUALIFICATION: ['certificate', 'qualification', 'award', 'diploma', 'passed'],
    CREDIT: ['credit', 'accredited', 'accreditation'],
  } satisfies Record<LearningKind, string[]>).flatMap(([kind, words]) =>
    words.map((word): [string, LearningKind] => [keyOf(word), kind as LearningKind]),
  ),
);

/** The cells of a row as what they mean; what cannot be read is a problem, and null. */
export function readTraining(staged: StagedRow, order: DayOrder, nameOrder: NameOrder): ReadTraining {
  const { text, read, problems } = cellsReader<TrainingField>(staged, 'STAFF_NUMBER');
  const day = (written: string) => readDay(written, order);
  const learning: ListedLearning = {
    ...{ line: staged.line, staffNumber: text('STAFF_NUMBER') ?? '', ...namesIn(staged.cells, nameOrder) },
    ...{ module: text('MODULE'), competency: text('COMPETENCY'), level: text('LEVEL') },
    ...{ kind: read('HOW', kindIn), doneOn: read('DONE_ON', day), lastDay: read('VALID_TO', day) },
    provider: read('PROVIDER', providerIn),
  };
  return { learning, problems };
}

const kindIn = (text: string): LearningKind | { problem: string } =>
  KINDS.get(keyOf(text)) ?? { problem: `“${text}” is none of Attended, Certificate, Qualification and Credit.` };

const providerIn = (text: string): string | { problem: string } =>
  text.length > MOST_OF_PROVIDER ? { problem: `It has more than ${MOST_OF_PROVIDER} letters.` } : text;
