import { Field, ObjectType } from '@nestjs/graphql';
import { RoleOrFunction } from './role-or-function.model.js';

@ObjectType({
  implements: () => RoleOrFunction,
  description: 'What a post is for: a role profile. It is not a profession, and anyone who meets it may fill it.',
})
export class Role extends RoleOrFunction {
  @Field(() => String, { description: 'The kind of work it belongs to: health, education, early years, social care …' })
  sector: string;

  @Field(() => String, { description: 'front line, middle or strategic.' })
  staffLevel: string;

  @Field(() => String, {
    nullable: true,
    description: 'The professional registration it takes; null where none is needed.',
  })
  registration: string | null;
}
