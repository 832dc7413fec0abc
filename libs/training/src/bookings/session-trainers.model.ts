import { Field, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { Practitioner } from '@app/workforce';
import { Session } from '../sessions/index.js';

@Holds('names a person')
@ObjectType({ description: 'Who trains a session on which you have a place.' })
export class SessionTrainers {
  @Field(() => Session)
  session: Session;

  @Field(() => [Practitioner], { description: 'Its trainers, by name.' })
  trainers: Practitioner[];
}
