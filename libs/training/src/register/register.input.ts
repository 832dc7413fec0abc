import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IdField, IdListField, ListField, ReasonField, TextField, WholeField } from '@app/graphql';
import { AsSent } from './as-sent.js';
import { AttendanceState } from './attendance-state.js';
import { REASON } from './sent-marks.rules.js';

/** The most people that one register names, and more than any room holds. */
export const MOST_PEOPLE = 1_000;
/** A register has as many versions as it was saved; nobody saves one so often. */
const MOST_VERSIONS = 1_000_000;
const LATE_REASON = {
  ...{ nullable: true, max: 200 },
  description:
    'Why so late: needed once the register has closed, kept with the marks that this writes, and told to their people.',
};

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

  @TextField({
    ...REASON,
    nullable: true,
    description: 'Needed for ABSENT, and of a walk-in: why they are here without a booking.',
  })
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

  @ReasonField(LATE_REASON)
  lateReason?: string | null;
}

@InputType({ description: 'One person’s mark as a device kept it. What is wrong with it is said of this mark alone.' })
export class DeviceMarkInput {
  @Field(() => AsSent, { description: 'Whose mark it is: a UUID.' })
  practitionerId: unknown;

  @Field(() => AsSent, { description: 'How they attended: an AttendanceState.' })
  state: unknown;

  @Field(() => AsSent, { nullable: true, description: 'Minutes there, as in saveRegister.' })
  minutes?: unknown;

  @Field(() => AsSent, { nullable: true, description: 'Needed for ABSENT and of a walk-in, as in saveRegister.' })
  reason?: unknown;

  @Field({ defaultValue: false, description: 'True for somebody who came without a booking.' })
  walkIn?: boolean;

  @Field(() => AsSent, {
    description: 'The version of the register from which it was marked: a whole number from 0 on.',
  })
  version: unknown;

  @Field(() => AsSent, {
    nullable: true,
    description:
      'When it was marked by the clock of the device: a DateTime. Left out, later than its receipt, or before the session began, it is the moment of receipt.',
  })
  markedAt?: unknown;
}

@InputType({ description: 'Marks that a device kept, each kept or refused on its own merits.' })
export class SendMarksInput {
  @IdField()
  sessionId: string;

  @ListField(() => DeviceMarkInput, { min: 1, max: MOST_PEOPLE })
  marks: DeviceMarkInput[];

  @ReasonField(LATE_REASON)
  lateReason?: string | null;
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

  @ReasonField({
    max: 500,
    description: 'Why. Once the register has closed, the people are told it.',
  })
  reason: string;
}
