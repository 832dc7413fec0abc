import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Figure } from '@app/access';
import { DayScalar, InstantScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { Practitioner } from '@app/workforce';
import { Session } from '../sessions/session.model.js';

@ObjectType({ description: 'One mark, with agency, role and profession as they were on the day.' })
export class RegisterMark {
  @Field(() => ID)
  id: string;

  @Field({ description: 'present, late, left early, or absent.' })
  state: string;

  @Field(() => Int)
  minutes: number;

  @Field(() => String, { nullable: true, description: 'Why absent, late or gone early.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'The employer on the day.' })
  agency: string | null;

  @Field(() => String, { nullable: true, description: 'The role on the day.' })
  role: string | null;

  @Field(() => String, { nullable: true, description: 'The main profession on the day; null is unknown.' })
  profession: string | null;

  @Field(() => String, { nullable: true, description: 'The site of the post attended under.' })
  site: string | null;

  @Field({ description: 'Whether the person was there long enough to be credited with the content.' })
  contentCredit: boolean;

  @Field({ description: 'Whether the person also has joint credit: content credit in a session that was joint.' })
  jointCredit: boolean;

  @Field(() => InstantScalar)
  recordedAt: string;
}

@ObjectType({ description: 'One person on the roll of a session.' })
export class RegisterEntry {
  @Field(() => Practitioner)
  practitioner: Practitioner;

  @Field(() => String, {
    nullable: true,
    description: 'The employer of the main post today, which tells two people of one name apart; null without a post.',
  })
  employer: string | null;

  @Field({ description: 'True for somebody added on the day without a booking.' })
  walkIn: boolean;

  @Field(() => RegisterMark, { nullable: true, description: 'Null until marked.' })
  mark: RegisterMark | null;
}

@ObjectType({ description: 'One test of the mix rule.' })
export class MixTestResult {
  @Field()
  test: string;

  @Field()
  asked: string;

  @Field()
  found: string;

  @Field()
  passed: boolean;
}

@ObjectType({ description: 'Whether a session was joint, by who was there and the mix rule in force that day.' })
export class JointVerdict {
  @Field({ description: 'True when every test passed.' })
  joint: boolean;

  @Field(() => Int, { description: 'How many attended for long enough to count; trainers do not.' })
  attenders: number;

  @Field(() => [MixTestResult], { complexity: ({ childComplexity }) => 1 + 4 * childComplexity })
  tests: MixTestResult[];

  @Field(() => [String], { description: 'Agencies with somebody on the roll but no attender, by name.' })
  missingAgencies: string[];

  @Field({ description: 'The verdict in one sentence.' })
  inWords: string;
}

@ObjectType({ description: 'A session’s register: the roll, the marks, and whether it was joint.' })
export class Register {
  @Field(() => Session)
  session: Session;

  @Field(() => Int, { description: 'Send this with your marks: a mark changed since then is not overwritten.' })
  version: number;

  @Field(() => DayScalar)
  heldOn: Day;

  @Field(() => Figure, { description: 'Attended for long enough, of all on the roll.' })
  attended: Figure;

  @Field(() => [RegisterEntry], { description: 'In the order of family names.' })
  entries: RegisterEntry[];

  @Field(() => JointVerdict)
  joint: JointVerdict;
}
