import { ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { RoleOrFunction } from './role-or-function.model.js';

@Holds('impersonal')
@ObjectType({
  implements: () => RoleOrFunction,
  description: 'What a person can also carry, whatever their role: lead professional, key worker, champion, mentor …',
})
export class RoleFunction extends RoleOrFunction {}
