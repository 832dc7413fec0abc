import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { DateTimeScalar } from '@app/graphql';
import type { Id } from '@app/kernel';
import { AccountSummary } from './account.model.js';

@Holds('names a person')
@ObjectType({ description: 'An organisation’s OpenID provider, at which people of the partnership sign in.' })
export class SignInService {
  @Field(() => ID)
  id: Id;

  @Field({ description: 'The organisation as its people know it.' })
  name: string;

  @Field({ description: 'Where all else about the provider is discovered.' })
  issuer: string;

  @Field({ description: 'What the provider calls Trivium.' })
  clientId: string;

  @Field({ description: 'Where it must be allowed to send browsers back to, the redirect URI.' })
  callback: string;

  @Field(() => [String], { description: 'What comes behind the @ of its people’s addresses; empty is anything.' })
  domains: string[];

  @Field(() => DateTimeScalar)
  addedAt: string;

  @Field()
  addedBy: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null is not yet.' })
  endedAt: string | null;

  @Field(() => String, { nullable: true })
  endedBy: string | null;

  @Holds('free text')
  @Field(() => String, { nullable: true, description: 'Why it ended; null where it did not.' })
  endedBecause: string | null;

  @Field(() => [AccountSummary], {
    description:
      'Who would have no other way in if it ended, by name, the first 20: they would have to be invited again. Empty once it has.',
  })
  onlyWayOf: AccountSummary[];

  @Field(() => Int, { description: 'How many they are in all.' })
  onlyWayOfCount: number;
}

@Holds('names a person')
@ObjectType({ description: 'A sign-in service, and what came of trying whether it answers.' })
export class TriedSignInService {
  @Field(() => SignInService)
  service: SignInService;

  @Field({ description: 'Whether the provider answered as one does.' })
  answers: boolean;

  @Field({ description: 'What came of it and what to do next, in plain words.' })
  inWords: string;
}
