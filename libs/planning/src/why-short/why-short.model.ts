import { Field, Float, ObjectType } from '@nestjs/graphql';
import { Figure, Holds } from '@app/access';
import { Requirement } from '@app/frameworks';
import { about } from '@app/graphql';
import { NeedLevelGap } from '../gap/index.js';
import { ComparedAnswer } from '../scope/index.js';

@Holds('impersonal')
@ObjectType({
  implements: () => Requirement,
  description: 'One thing that a need level asks, and how many people in post in the cluster hold it.',
})
export class RequirementHeld extends Requirement {
  @Field(() => Figure, {
    description: 'numerator: heads in post there who hold it at the level asked or above; base: heads in post there.',
  })
  held: Figure;

  @Field(() => Figure, {
    description:
      'numerator: heads in post there who hold exactly one level less than is asked; base: heads in post there.',
  })
  oneStepBelow: Figure;

  @Field(() => Figure, {
    description: 'numerator: heads who lack this and nothing else; base: heads there who lack one thing only.',
  })
  lackOnlyThis: Figure;

  @Field(() => NeedLevelGap, {
    description:
      'Required against held, were whoever lacks this and nothing else to hold it: how far it goes by itself.',
  })
  ifGained: NeedLevelGap;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is in the way: the level is short there, and either fewer people hold this than heads are needed, or somebody lacks nothing else; null where hidden.',
  })
  inTheWay: boolean | null;
}

@Holds('impersonal')
@ObjectType({
  description:
    'The people in post in the cluster by how much they lack of what the level asks. Of each figure the base is heads in post there.',
})
export class HowFarOff {
  @Field(() => Figure, { description: 'numerator: heads who meet all of it.' })
  lackNothing: Figure;

  @Field(() => Figure, { description: 'numerator: heads who lack one thing.' })
  lackOne: Figure;

  @Field(() => Figure, { description: 'numerator: heads who lack two things.' })
  lackTwo: Figure;

  @Field(() => Figure, { description: 'numerator: heads who lack three things or more.' })
  lackMore: Figure;
}

@Holds('impersonal')
@ObjectType({
  description: 'One cluster at one need level: who is needed, who meets all of it, and what the others lack.',
})
export class WhyShort extends ComparedAnswer {
  @Holds('setting')
  @Field(() => Float, {
    description: 'The most of what is required that may be missing in a close match, as a percentage.',
  })
  closeUpToPercent: number;

  @Field(() => NeedLevelGap, { description: 'Required against held, as `requiredAgainstHeld` says.' })
  gap: NeedLevelGap;

  @Field(() => NeedLevelGap, {
    description:
      'Required against held, were whoever lacks one thing only to hold it: how far all that `requirements` say of one thing goes together.',
  })
  ifEachGained: NeedLevelGap;

  @Field(() => HowFarOff, {
    nullable: true,
    description: 'null where the level asks nothing that day: then nobody meets it, and nobody lacks anything.',
  })
  howFarOff: HowFarOff | null;

  @Field(() => [RequirementHeld], {
    complexity: about(15),
    description: 'Each essential requirement of the level that day, in the order of the framework.',
  })
  requirements: RequirementHeld[];

  @Field({ description: 'The answer in a few plain sentences.' })
  inWords: string;
}
