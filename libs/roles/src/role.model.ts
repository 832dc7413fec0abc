import { Field, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { RoleOrFunction } from './role-or-function.model.js';
import { StaffLevel } from './staff-level.js';

@Holds('impersonal')
@ObjectType({
  implements: () => RoleOrFunction,
  description: 'What a post is for: a role profile. It is not a profession, and anyone who meets it may fill it.',
})
export class Role extends RoleOrFunction {
  @Field(() => String, { description: 'The kind of work it belongs to: health, education, early years, social care …' })
  sector: string;

  @Field(() => StaffLevel, { description: 'How high it stands among staff.' })
  staffLevel: StaffLevel;

  @Field(() => String, {
    nullable: true,
    description: 'The professional registration it takes; null where none is needed.',
  })
  registration: string | null;
}
