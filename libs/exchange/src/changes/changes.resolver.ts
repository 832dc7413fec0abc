import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, MayAsk, Me } from '@app/access';
import {
  type ChangedCompletion,
  ChangedCompletionConnection,
  type ChangedPerson,
  ChangedPersonConnection,
  type ChangedPost,
  ChangedPostConnection,
  type ChangedSession,
  ChangedSessionConnection,
} from './changed.model.js';
import { ChangesArgs } from './changes.args.js';
import { ChangesQueries } from './changes.queries.js';

const TOLD =
  'Each change once, in the order of the transactions that made them, with what is so now. Keep the `endCursor`, also of an empty page, and ask with it again later.';

/** What changed since a program asked last, of each kind by a right of its own. */
@Resolver()
export class ChangesResolver {
  constructor(private readonly queries: ChangesQueries) {}

  @MayAsk('STEWARD', 'CHANGED_PEOPLE')
  @ActInWords('Asked what changed of people')
  @Query(() => ChangedPersonConnection, {
    description: `The records of people that were added, changed, joined, parted or erased. ${TOLD}`,
  })
  changedPeople(@Args() args: ChangesArgs, @Me() actor: Actor) {
    return this.queries.page<ChangedPerson>(actor, 'PERSON', args);
  }

  @MayAsk('STEWARD', 'CHANGED_POSTS')
  @ActInWords('Asked what changed of posts')
  @Query(() => ChangedPostConnection, {
    description: `The posts that were added or voided, or became somebody else’s by joining records. ${TOLD}`,
  })
  changedPosts(@Args() args: ChangesArgs, @Me() actor: Actor) {
    return this.queries.page<ChangedPost>(actor, 'POST', args);
  }

  @MayAsk('STEWARD', 'CHANGED_SESSIONS')
  @Query(() => ChangedSessionConnection, { description: `The sessions that were added or changed. ${TOLD}` })
  changedSessions(@Args() args: ChangesArgs, @Me() actor: Actor) {
    return this.queries.page<ChangedSession>(actor, 'SESSION', args);
  }

  @MayAsk('CHANGED_COMPLETIONS')
  @ActInWords('Asked who was at which session')
  @Query(() => ChangedCompletionConnection, {
    description: `The register marks that were added or voided, or became somebody else’s by joining records. ${TOLD}`,
  })
  changedCompletions(@Args() args: ChangesArgs, @Me() actor: Actor) {
    return this.queries.page<ChangedCompletion>(actor, 'COMPLETION', args);
  }
}
