import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { Competency, ProficiencyLevel } from '@app/frameworks';
import { about, DayScalar } from '@app/graphql';
import type { Day, Id } from '@app/kernel';
import { EvidenceKind } from '@app/standing';

@Holds('impersonal')
@ObjectType({ description: 'One thing a module teaches, and the evidence that it gives.' })
export class Teaches {
  @Field(() => Competency, { description: 'What is taught.' })
  competency: Competency;

  @Field(() => ProficiencyLevel, { description: 'The level that it states; the evidence ladder may cap it.' })
  states: ProficiencyLevel;

  @Field(() => EvidenceKind, { description: 'The kind of evidence that it gives: ATTENDANCE or ASSESSMENT.' })
  evidenceKind: EvidenceKind;
}

@Holds('impersonal')
@ObjectType({ description: 'A module as it was published on a day; a session teaches one edition and keeps to it.' })
export class ModuleEdition {
  @Field(() => ID)
  id: Id;

  @Field({ description: 'What it is called beside the name of the module.' })
  edition: string;

  @Field(() => DayScalar, { description: 'The first day on which it may be taught.' })
  publishedOn: Day;

  @Holds('setting')
  @Field(() => Int, { description: 'How long a session of it lasts, unless the session says otherwise.' })
  minutes: number;

  @Holds('setting')
  @Field(() => Int, { nullable: true, description: 'Months until what it gives runs out; null never.' })
  refresherMonths: number | null;

  @Field(() => [Teaches], {
    description: 'What it teaches, in the order of the framework, then by kind of evidence.',
    complexity: about(4),
  })
  teaches?: Teaches[];
}

@Holds('impersonal')
@ObjectType({ description: 'Something taught, the same for every profession.' })
export class Module {
  @Field(() => ID)
  id: Id;

  @Field({ description: 'A name for programs, such as information-sharing.' })
  key: string;

  @Field()
  name: string;

  @Field({ description: 'What it is about, in a sentence or two.' })
  about: string;

  @Field({ description: 'For whom it is.' })
  audience: string;

  @Field({ description: 'Where it comes from, to be shown with it: published, or our sample.' })
  provenance: string;

  @Field(() => ModuleEdition, {
    description: 'The current edition: the latest that is published; of a module that has none yet, the first to come.',
  })
  edition?: ModuleEdition;
}
