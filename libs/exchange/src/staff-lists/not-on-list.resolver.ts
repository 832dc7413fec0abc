import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, MayAsk, Me } from '@app/access';
import { ImportPageArgs } from '../imports/index.js';
import { NotOnStaffList } from './not-on-list.model.js';
import { NotOnListQueries } from './not-on-list.queries.js';

@Resolver()
export class NotOnListResolver {
  constructor(private readonly queries: NotOnListQueries) {}

  @MayAsk('STEWARD')
  @ActInWords('Looked at whom a staff list does not name')
  @Query(() => NotOnStaffList, {
    description: 'Who has a post at the employer and is not on its list: perhaps they left. Nothing is done about it.',
  })
  notOnStaffList(@Args() args: ImportPageArgs, @Me() actor: Actor) {
    return this.queries.all(actor, args);
  }
}
