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
    description:
      'Which posts at the employer no row of its list is about: perhaps whoever has one left, or has only another post by now. A list ends nothing by leaving it out.',
  })
  notOnStaffList(@Args() args: ImportPageArgs, @Me() actor: Actor) {
    return this.queries.all(actor, args);
  }
}
