import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Figure, Holds } from '@app/access';
import { about, DateTimeScalar, DayScalar } from '@app/graphql';
import type { Day, Id } from '@app/kernel';
import { Role } from '@app/roles';
import { Agency, Practitioner, Profession, Site, Team } from '@app/workforce';
import { Session } from '../sessions/index.js';
import { AttendanceState } from './attendance-state.js';
import { MixTest } from './mix-test.js';
import { AssessedCompetency, RegisterResult } from './register-result.model.js';
import { ReleaseCause } from './release-cause.js';

@Holds('names a person')
@ObjectType({ description: 'One mark, with agency, role and profession as they were on the day.' })
export class RegisterMark {
  @Field(() => ID)
  id: Id;

  @Field(() => AttendanceState, { description: 'How they attended.' })
  state: AttendanceState;

  @Field(() => Int, { description: 'For how long they were there.' })
  minutes: number;

  @Holds('free text')
  @Field(() => String, { nullable: true, description: 'Why absent, late or gone early, or there without a place.' })
  reason: string | null;

  @Field(() => Agency, { nullable: true, description: 'The employer on the day; null without a post.' })
  employer: Agency | null;

  @Field(() => Role, {
    nullable: true,
    description: 'The role on the day; null without a post, and of a walk-in until the day after the mark came in.',
  })
  role: Role | null;

  @Field(() => Profession, {
    nullable: true,
    description:
      'The main profession on the day; null is unknown, and of a walk-in until the day after the mark came in.',
  })
  profession: Profession | null;

  @Field(() => Site, {
    nullable: true,
    description:
      'The site of the post attended under; null where it has none, and of a walk-in until the day after the mark came in.',
  })
  site: Site | null;

  @Field({ description: 'Whether the person was there long enough to be credited with the content.' })
  contentCredit: boolean;

  @Field({ description: 'Whether the person also has joint credit: content credit in a session that was joint.' })
  jointCredit: boolean;

  @Field(() => DateTimeScalar, {
    description: 'When it was marked, as the device says that kept it until it was sent.',
  })
  markedAt: string;

  @Field(() => DateTimeScalar, { description: 'When it was received; it is known from then on.' })
  recordedAt: string;
}

const OF_NAMESAKES = 'of somebody with a namesake on the roll';
const NOT_YET = 'null otherwise, and of whoever came on the roll today.';

@Holds('names a person')
@ObjectType({ description: 'One person on the roll of a session.' })
export class RegisterEntry {
  /** For the fields that other nouns add. */
  sessionId: Id;
  /** The version of the register that it is of. */
  asOf: number;

  @Field(() => Practitioner)
  practitioner: Practitioner;

  @Field(() => Agency, {
    nullable: true,
    description:
      'The employer of the main post that day, which tells two people of one name apart; null without a post.',
  })
  employer: Agency | null;

  @Field(() => Team, {
    nullable: true,
    description: `The team of the main post that day, ${OF_NAMESAKES}; ${NOT_YET}`,
  })
  team: Team | null;

  @Field(() => Site, {
    nullable: true,
    description: `The site of the main post that day, ${OF_NAMESAKES}; ${NOT_YET}`,
  })
  site: Site | null;

  @Field(() => String, {
    nullable: true,
    description: `The last three signs of the staff number, ${OF_NAMESAKES}; null otherwise.`,
  })
  staffNumberEnd: string | null;

  @Field({ description: 'True for somebody added on the day without a booking.' })
  walkIn: boolean;

  @Field({ description: 'Whether they ever had a mark here, voided ones too: then there is a `history`.' })
  wasMarked: boolean;

  @Field(() => RegisterMark, { nullable: true, description: 'Null until marked.' })
  mark: RegisterMark | null;

  @Field(() => [RegisterResult], {
    description: 'What they showed, where the module is assessed; none until it is recorded.',
    complexity: about(2),
  })
  results: RegisterResult[];
}

@Holds('names a person')
@ObjectType({
  description:
    'A place that was released, not given back: its holder leaves, or is engaged by another session of those hours.',
})
export class ReleasedPlace {
  @Field(() => Practitioner, { description: 'Whose place it was.' })
  practitioner: Practitioner;

  @Field(() => ReleaseCause, { description: 'Why.' })
  cause: ReleaseCause;

  @Field({ description: 'Why, in a sentence; of another session it says no more than when it is.' })
  inWords: string;
}

@Holds('names a person')
@ObjectType({
  description: 'Somebody marked as there who had places on other sessions of those hours: they were released.',
})
export class ReleasedElsewhere {
  @Field(() => Practitioner, { description: 'Whose places they were.' })
  practitioner: Practitioner;

  @Holds('seats')
  @Field(() => Int, { description: 'How many places; on which sessions is told to their trainers.' })
  places: number;
}

@Holds('names a person')
@ObjectType({ description: 'One test of the mix rule.' })
export class MixTestResult {
  @Field(() => MixTest, { description: 'Which test.' })
  test: MixTest;

  @Field({ description: 'What the rule asks, such as at least 2.' })
  asked: string;

  @Field({ description: 'What was found.' })
  found: string;

  @Field()
  passed: boolean;
}

@Holds('names a person')
@ObjectType({
  description:
    'Whether a session was joint, by who was there and the mix rule in force that day. A walk-in counts by the employer at once, by profession and staff level from the day after the mark came in.',
})
export class JointVerdict {
  @Field({ description: 'True when every test passed.' })
  joint: boolean;

  @Field(() => Int, { description: 'How many attended for long enough to count; trainers do not.' })
  attenders: number;

  @Field(() => [MixTestResult], {
    description: 'Each test of the rule, in the order in which the rule says them.',
    complexity: about(4),
  })
  tests: MixTestResult[];

  @Field(() => [Agency], { description: 'The employers of attenders on the day, each counted once; by name.' })
  agencies: Agency[];

  @Field(() => [Profession], {
    description: 'The main professions of attenders on the day, each counted once; by name.',
  })
  professions: Profession[];

  @Field(() => [Agency], { description: 'Agencies with somebody on the roll but no attender, by name.' })
  missingAgencies: Agency[];

  @Field({ description: 'The verdict in one sentence.' })
  inWords: string;
}

@Holds('names a person')
@ObjectType({ description: 'A session’s register: the roll, the marks, and whether it was joint.' })
export class Register {
  @Field(() => Session)
  session: Session;

  @Field(() => Int, { description: 'Send this with your marks: a mark changed since then is not overwritten.' })
  version: number;

  @Field(() => DayScalar, {
    description: 'The last day on which it is kept without a reason for being late, by a setting of the partnership.',
  })
  closesOn: Day;

  @Field({ description: 'Whether that day has passed: marks then take a `lateReason`, and the people are told.' })
  hasClosed: boolean;

  @Field(() => Figure, { description: 'Attended for long enough, of all on the roll.' })
  attended: Figure;

  @Field(() => [AssessedCompetency], {
    description: 'What the module assesses, in the order of the framework; none where attending is all.',
    complexity: about(2),
  })
  assesses: AssessedCompetency[];

  @Field(() => [RegisterEntry], { description: 'In the order of family names, then given names.' })
  entries: RegisterEntry[];

  @Field(() => [ReleasedPlace], {
    description:
      'Whose place was released, when their leaving was recorded, whether or not they left after all, or because another session of those hours engaged them; by name. Nobody who is on the roll all the same, nor who gave back a later place themselves.',
  })
  released: ReleasedPlace[];

  @Field(() => [ReleasedElsewhere], {
    description: 'Of whom a mark on this register released places on other sessions of the same hours; by name.',
  })
  releasedElsewhere: ReleasedElsewhere[];

  @Field(() => JointVerdict)
  joint: JointVerdict;
}
