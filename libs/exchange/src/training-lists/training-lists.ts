import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import type { Tenant } from '@app/database';
import { type DomainError, formatDay, type Id } from '@app/kernel';
import {
  type ComparedLearning,
  compareLearning,
  HOW_IN_WORDS,
  type LearningUndo,
  PriorLearningQueries,
  PriorLearningWriter,
  type ToldLearning,
  type TrainingField,
} from '@app/training';
import { PlaceQueries, refusedIfUnread } from '@app/workforce';
import {
  type Cells,
  employerOf,
  type ImportRun,
  type KeptRow,
  type KindOfList,
  KindsOfLists,
  ListLayouts,
  type PartOfList,
  personKeyOf,
  personNameOf,
  type RowToUndo,
  type Whose,
} from '../imports/index.js';
import { readTraining, type ReadTraining } from './read-training.rules.js';
import { TRAINING_FIELDS } from './training-fields.js';

/** Lists of training that people of an employer did before, or elsewhere. */
@Injectable()
export class TrainingLists implements KindOfList<ComparedLearning> {
  readonly kind = 'TRAINING';
  readonly isOfEmployer = true;
  readonly doubt = 'WHO';
  readonly fields = TRAINING_FIELDS;
  readonly nameOf = personNameOf;
  readonly unitOf = personKeyOf;

  constructor(
    private readonly layouts: ListLayouts,
    private readonly learning: PriorLearningQueries,
    private readonly writer: PriorLearningWriter,
    private readonly places: PlaceQueries,
    kinds: KindsOfLists,
  ) {
    kinds.add(this);
  }

  cellRefused({ code }: DomainError): TrainingField | undefined {
    return CELL_REFUSED[code];
  }

  async *listOf(tenant: Tenant, whose: Whose): AsyncGenerator<PartOfList> {
    const agencyId = employerOf(whose);
    for (let after: ToldLearning['key'] | null = null; ;) {
      const told = await this.learning.told(tenant, agencyId, { after, first: ROWS_AT_ONCE });
      if (told.length === 0) return;
      yield { people: [...new Set(told.map(({ practitionerId }) => practitionerId))], rows: told.map(rowOf) };
      after = told.at(-1)!.key;
    }
  }

  async options(tenant: Tenant) {
    return { MODULE: (await this.learning.offered(tenant)).modules };
  }

  async compare(actor: Actor, run: ImportRun, kept: KeptRow[]) {
    const { dayOrder, nameOrder } = run.reading;
    const agencyId = employerOf(run);
    const people = new Map<string, Read[]>();
    for (const row of kept) {
      const read = { ...readTraining(row, dayOrder ?? 'DAY_FIRST', nameOrder ?? 'GIVEN_FIRST'), said: row.said };
      (people.get(row.unitKey) ?? people.set(row.unitKey, []).get(row.unitKey)!).push(read);
    }
    const numbers = [...people.values()].map(([first]) => first!.learning.staffNumber);
    const known = await this.learning.known(actor, agencyId, numbers);
    const meanings = await this.layouts.meanings(actor, agencyId);
    const offered = { ...(await this.learning.offered(actor)), meanings };
    const agency = (await this.places.agencies(actor)).find(({ id }) => id === agencyId)!;
    return [...people.values()]
      .flatMap((own) => {
        const learner = known.get(own[0]!.learning.staffNumber);
        const isThem = own.map(({ said }) => isSaidToBe(said, learner?.id)).find((said) => said !== undefined);
        const learnings = own.map(({ learning }) => learning);
        const of = { offered, learner, isThem, agencyName: agency.name, today: actor.today };
        return compareLearning(learnings, of).map((row, at) => refusedIfUnread(row, own[at]!.problems));
      })
      .sort((a, b) => a.line - b.line);
  }

  async write(actor: Actor, run: ImportRun, rows: ComparedLearning[]) {
    const list = { agencyId: employerOf(run), reason: `List of training as of ${formatDay(run.listedOn)}` };
    return this.writer.write(actor, list, rows);
  }

  async undo(actor: Actor, { listedOn }: ImportRun, rows: RowToUndo[]) {
    const reason = `The list of training as of ${formatDay(listedOn)} was undone`;
    return this.writer.undo(
      actor,
      reason,
      rows.map(({ line, written }) => ({ line, ...(written as LearningUndo) })),
    );
  }
}

/** Rows that are read at once for a list of what the record has. */
const ROWS_AT_ONCE = 1_000;

const rowOf = ({ staffNumber, kind, ...told }: ToldLearning): Cells => ({
  ...{ STAFF_NUMBER: staffNumber ?? '', GIVEN_NAME: told.givenName, FAMILY_NAME: told.familyName },
  ...{ MODULE: told.module ?? '', DONE_ON: told.doneOn, HOW: HOW_IN_WORDS[kind], VALID_TO: told.lastDay ?? '' },
  ...{ PROVIDER: told.provider ?? '', COMPETENCY: told.competency ?? '', LEVEL: told.level ?? '' },
});

/* What the record may refuse of a row when it is written, and which cell that is about. */
const CELL_REFUSED: Record<string, TrainingField> = {
  LEARNING_RECORDED: 'DONE_ON',
  LEARNING_DAYS_INVALID: 'VALID_TO',
  EVIDENCE_DAYS_INVALID: 'VALID_TO',
  EVIDENCE_OTHER_EDITION: 'COMPETENCY',
  EVIDENCE_AHEAD: 'DONE_ON',
};

type Read = ReadTraining & Pick<KeptRow, 'said'>;

/* Nobody is put on the record by what they learnt, and a number is one person’s. */
function isSaidToBe(said: KeptRow['said'], learnerId?: Id): boolean | undefined {
  if (!said) return undefined;
  return 'practitionerId' in said && said.practitionerId === learnerId;
}
