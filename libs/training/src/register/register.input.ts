import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IdField, IdListField, ListField, TextField, WholeField } from '@app/graphql';
import { AttendanceState } from './attendance-state.js';

/** The most people that one register names, and more than any room holds. */
export const MOST_PEOPLE = 1_000;
/** A register has as many versions as it was saved; nobody saves one so often. */
const MOST_VERSIONS = 1_000_000;

@ArgsType()
export class RegisterArgs {
  @IdField({ description: 'The session whose register it is.' })
  sessionId: string;
}

@InputType({ description: 'One person’s mark.' })
export class MarkInput {
  @IdField()
  practitionerId: string;

  @Field(() => AttendanceState, { description: 'How they attended.' })
  state: AttendanceState;

  @WholeField({
    from: 0,
    to: 1440,
    nullable: true,
    description: 'Minutes there; left out for PRESENT means the whole session. Needed for LATE and LEFT_EARLY.',
  })
  minutes?: number | null;

  @TextField({ nullable: true, max: 200, lines: true, description: 'Needed for ABSENT.' })
  reason?: string | null;

  @Field({ defaultValue: false, description: 'True for somebody who came without a booking.' })
  walkIn?: boolean;
}

@InputType({ description: 'Marks for a session’s register, all kept or none.' })
export class SaveRegisterInput {
  @IdField()
  sessionId: string;

  @WholeField({ from: 0, to: MOST_VERSIONS, description: 'The version of the register you marked from.' })
  version: number;

  @ListField(() => MarkInput, { min: 1, max: MOST_PEOPLE })
  marks: MarkInput[];
}

@InputType({ description: 'A register to void, and why.' })
export class VoidRegisterInput {
  @IdField()
  sessionId: string;

  @WholeField({
    from: 0,
    to: MOST_VERSIONS,
    description: 'The version of the register you saw: a mark changed since then is not voided.',
  })
  version: number;

  @IdListField({
    nullable: true,
    min: 1,
    max: MOST_PEOPLE,
    description: 'Only these people’s marks; left out is the whole register.',
  })
  practitionerIds?: string[] | null;

  @TextField({ min: 3, max: 500, lines: true, description: 'Why.' })
  reason: string;
}
