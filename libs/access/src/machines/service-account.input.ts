import { Field, InputType } from '@nestjs/graphql';
import { DayScalar, IdField, IdListField, ListField, ReasonField, TextField } from '@app/graphql';
import type { Day } from '@app/kernel';
import { GrantKind, MACHINE_KINDS } from '../grants/index.js';

const NAME = { min: 1, max: 100, says: true } as const;
const CONTACT = { min: 3, max: 254 } as const;
const LAST_DAY = 'The last day, by the real clock: today or later, at most a year ahead.';

@InputType({ description: 'Something that a program may read.' })
export class MayReadInput {
  @Field(() => GrantKind, { description: `One of ${MACHINE_KINDS.join(', ')}.` })
  kind: GrantKind;
}

@InputType({ description: 'A program that is to ask in its own name.' })
export class AddServiceAccountInput {
  @TextField({ ...NAME, description: 'What the program is called.' })
  name: string;

  @TextField({ ...CONTACT, description: 'The address of the person who answers for it. Nothing signs in by it.' })
  contact: string;

  @ReasonField({ max: 500, description: 'What it is for.' })
  purpose: string;

  @Field(() => DayScalar, { description: LAST_DAY })
  lastDay: Day;

  @IdListField({
    max: 10,
    description: 'The areas whose figures it reads, as a planner without exact figures does; none is all of them.',
  })
  areaIds: string[];

  @ListField(() => MayReadInput, {
    ...{ max: 6, nullable: true },
    description: 'What it may read; left out, figures as a planner. The areas are those of a planner.',
  })
  reads?: MayReadInput[] | null;
}

@InputType({ description: 'What changes of a program; what is left out stays.' })
export class ChangeServiceAccountInput {
  @IdField()
  accountId: string;

  @TextField({ ...NAME, nullable: true, description: 'What the program is called.' })
  name?: string | null;

  @TextField({ ...CONTACT, nullable: true, description: 'The address of the person who answers for it.' })
  contact?: string | null;

  @ReasonField({ max: 500, nullable: true, description: 'What it is for.' })
  purpose?: string | null;

  @Field(() => DayScalar, { nullable: true, description: LAST_DAY })
  lastDay?: Day | null;
}

@InputType({ description: 'At which sign-in service a program gets its tokens, in place of what was said before.' })
export class BindServiceAccountInput {
  @IdField()
  accountId: string;

  @IdField({
    nullable: true,
    description: 'A sign-in service of the partnership. Left out, its tokens let it in no more.',
  })
  serviceId?: string | null;

  @TextField({
    ...{ min: 1, max: 300, nullable: true },
    description: 'What the service calls the program: the subject (`sub`) of its tokens.',
  })
  subject?: string | null;
}

@InputType({ description: 'A key for a program.' })
export class CreateServiceKeyInput {
  @IdField()
  accountId: string;

  @TextField({ ...NAME, description: 'What tells it from the other key of the program.' })
  name: string;

  @Field(() => DayScalar, { description: LAST_DAY })
  lastDay: Day;
}

@InputType({ description: 'A key that is to end.' })
export class EndServiceKeyInput {
  @IdField()
  keyId: string;
}
