import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@app/access';
import { about, type RequestContext } from '@app/graphql';
import { RegisterEntry } from '../register/index.js';
import { PastMark } from './past-mark.model.js';
import { pastMarksLoader } from './past-marks.loader.js';
import { PastMarksQueries } from './past-marks.queries.js';

@Resolver(() => RegisterEntry)
export class RegisterHistoryResolver {
  constructor(private readonly queries: PastMarksQueries) {}

  @ResolveField(() => [PastMark], {
    description:
      'Every mark that they have had here up to this version of the register, voided ones too, the last to come in first; twenty at most.',
    complexity: about(2),
  })
  history(@Parent() { sessionId, asOf, practitioner }: RegisterEntry, @Context() context: RequestContext<Actor>) {
    return pastMarksLoader(context, this.queries).load({ sessionId, asOf, practitionerId: practitioner.id });
  }
}
