import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, MayAsk, Me } from '@app/access';
import { inputInvalid } from '@app/graphql';
import { addDays } from '@app/kernel';
import { ChangeArgs } from './change.args.js';
import { WhatChanged } from './change.model.js';
import { ChangeQueries } from './change.queries.js';

const A_WEEK = 7;

@Resolver()
export class ChangeResolver {
  constructor(private readonly queries: ChangeQueries) {}

  @MayAsk('PLANNER')
  @ActInWords('Read what changed in the figures')
  @Query(() => WhatChanged, {
    description:
      'What changed since an earlier day: where there is enough now that had not, where it is short now, and where people came or went. Counts only.',
  })
  whatChanged(@Args() { on, since }: ChangeArgs, @Me() actor: Actor) {
    const day = on ?? actor.today;
    const earlier = since ?? addDays(day, -A_WEEK);
    if (earlier >= day) throw inputInvalid([{ path: 'since', problem: 'must be before the day asked about' }]);
    return this.queries.between(actor, earlier, day);
  }
}
