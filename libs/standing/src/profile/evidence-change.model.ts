import { Field, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { Evidence } from '../evidence/index.js';
import { ProfileLine } from './profile.model.js';

@Holds('names a person')
@ObjectType({ description: 'What recording or voiding a judgement changed.' })
export class EvidenceChange {
  @Field(() => Evidence, { description: 'The judgement, as it is now.' })
  evidence: Evidence;

  @Field(() => ProfileLine, {
    nullable: true,
    description:
      'The requirement that it speaks to, as the person stands against it now; null where nothing asks it of them, or where they are not one of your people.',
  })
  line: ProfileLine | null;
}
