import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { closedSet, DateTimeScalar } from '@app/graphql';
import type { Id } from '@app/kernel';
import { AttendanceState } from './attendance-state.js';
import { MarkField } from './mark-field.js';
import { Register } from './register.model.js';

export const MarkEffect = closedSet('MarkEffect', 'What became of a mark that a device kept.', {
  WRITTEN: 'It is on the register now.',
  EQUAL: 'The register said the same already; nothing changed.',
  DIFFERS: 'Somebody changed it since, and otherwise: `difference` has both. Nothing changed; a trainer chooses.',
  REFUSED: 'It cannot be kept: `refusal` says why.',
});
export type MarkEffect = keyof typeof MarkEffect;

@Holds('names a person')
@ObjectType({ description: 'How somebody attended, as one side has it.' })
export class MarkSide {
  @Field(() => AttendanceState, { description: 'How they attended.' })
  state: AttendanceState;

  @Field(() => Int, { description: 'For how long they were there.' })
  minutes: number;

  @Holds('free text')
  @Field(() => String, { nullable: true, description: 'Why absent, late or gone early, or there without a place.' })
  reason: string | null;
}

@Holds('names a person')
@ObjectType({ description: 'Who made the latest change to a mark, and when.' })
export class MarkChange {
  @Field(() => String, { nullable: true, description: 'The name; null where nobody can be named.' })
  by: string | null;

  @Field({ description: 'True where it was you, on another page or device.' })
  byYou: boolean;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;
}

@Holds('names a person')
@ObjectType({ description: 'Two marks of one person that are not the same.' })
export class MarkDifference {
  @Field(() => MarkSide, { description: 'As you sent it.' })
  yours: MarkSide;

  @Field(() => MarkSide, { nullable: true, description: 'As it is on the register; null where it was voided.' })
  theirs: MarkSide | null;

  @Field(() => MarkChange, { description: 'Who changed it since, and when.' })
  changed: MarkChange;
}

@Holds('names a person')
@ObjectType({ description: 'Why one mark was refused.' })
export class MarkRefusal {
  @Field({ description: 'A code such as MARK_INVALID, as saveRegister would have been refused with.' })
  code: string;

  @Field({ description: 'Why, in a sentence.' })
  inWords: string;

  @Field(() => MarkField, { nullable: true, description: 'The part at fault; null where it is about the person.' })
  field: MarkField | null;
}

@Holds('names a person')
@ObjectType({ description: 'What became of one mark.' })
export class MarkOutcome {
  @Field(() => ID, { description: 'Whose mark it is.' })
  practitionerId: Id;

  @Field(() => MarkEffect)
  effect: MarkEffect;

  @Field(() => MarkDifference, { nullable: true, description: 'Both marks; null unless the effect is DIFFERS.' })
  difference: MarkDifference | null;

  @Field(() => MarkRefusal, { nullable: true, description: 'Why; null unless the effect is REFUSED.' })
  refusal: MarkRefusal | null;
}

@Holds('names a person')
@ObjectType({ description: 'What became of marks that a device kept, and the register after them.' })
export class SentMarks {
  @Field(() => Register, { description: 'With its version and whether the session was joint.' })
  register: Register;

  @Field(() => [MarkOutcome], { description: 'One for each mark, in the order in which they were sent.' })
  outcomes: MarkOutcome[];
}
