import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { about, DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { ProficiencyScale } from './proficiency.model.js';
import { Strand } from './strand.model.js';
import { VersionState } from './version-state.js';

@Holds('impersonal')
@ObjectType({ description: 'A body of competencies that people agreed on, in dated versions, judged on one scale.' })
export class Framework {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'A name for programs, such as common-core.' })
  key: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'What it is for, in a sentence or two.' })
  about: string;

  @Field(() => String, {
    description: 'Where its content comes from, to be shown with it: published headings, or sample.',
  })
  provenance: string;

  @Field(() => [Strand], {
    description: 'The threads that cut across its elements.',
    complexity: about(3),
  })
  strands: Strand[];

  @Field(() => ProficiencyScale, { description: 'The scale that all its competencies are judged on.' })
  scale: ProficiencyScale;

  @Field(() => [FrameworkVersion], {
    description: 'Its versions in order of publishing, drafts last.',
    complexity: about(4),
  })
  versions: FrameworkVersion[];
}

@Holds('impersonal')
@ObjectType({
  description: 'One edition of a framework; once published it never changes, a revision is a new version.',
})
export class FrameworkVersion {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'A name for programs, such as 2010.' })
  key: string;

  @Field(() => String, { description: 'Its name for people, such as March 2010.' })
  edition: string;

  @Field(() => String, { nullable: true, description: 'What is to be known about this edition.' })
  note: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day from which it counts; null while it is a draft.' })
  publishedOn: Day | null;

  @Field(() => VersionState, { description: 'How far it has come.' })
  state: VersionState;

  @Field(() => Boolean, { description: 'Whether it is the latest version published by today: the one that counts.' })
  inForce: boolean;

  @Field(() => Framework, { description: 'The framework that it is an edition of.' })
  framework?: Framework;
}
