import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { ComparisonQueries } from './comparison.queries.js';
import { CompareRecordsArgs, JoinRecordsInput, PartRecordsInput } from './join.input.js';
import { RecordsCompared, RecordsJoined, RecordsParted } from './join.model.js';
import { JoinsService } from './joins.service.js';

/** Two records of one person. */
@Resolver()
export class JoinsResolver {
  constructor(
    private readonly comparison: ComparisonQueries,
    private readonly joins: JoinsService,
  ) {}

  @MayAsk('STEWARD')
  @ActInWords('Compared two records')
  @Query(() => RecordsCompared, {
    description: 'Two records side by side, what stands in the way of joining them, and what would follow.',
  })
  compareRecords(@Args() { practitionerId, otherId }: CompareRecordsArgs, @Me() actor: Actor) {
    return this.comparison.compare(actor, practitionerId, otherId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Joined two records of one person')
  @Mutation(() => RecordsJoined, {
    description:
      'Says that two records are of one person. Nothing that was written is changed: from now on all of it is theirs, and either id opens the one record. RECORDS_CLASH lists what stands in the way.',
  })
  joinRecords(@Args('input') input: JoinRecordsInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.joins.join(actor, input);
  }

  @MayAsk('STEWARD')
  @ActInWords('Parted two records that were joined')
  @Mutation(() => RecordsParted, {
    description:
      'Takes a joining back: each record has its own again. What was written while they were joined is of the record that answered for both.',
  })
  partRecords(@Args('input') input: PartRecordsInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.joins.part(actor, input);
  }
}
