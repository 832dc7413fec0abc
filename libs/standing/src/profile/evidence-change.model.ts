import { Field, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { Evidence } from '../evidence/index.js';

@Holds('names a person')
@ObjectType({ description: 'What recording or voiding a judgement changed.' })
export class EvidenceChange {
  @Field(() => Evidence, { description: 'The judgement, as it is now.' })
  evidence: Evidence;
}
