import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Me } from '@app/access';
import { EvidenceChange } from './evidence-change.model.js';
import { ProfileLine } from './profile.model.js';
import { ProfileQueries } from './profile.queries.js';

@Resolver(() => EvidenceChange)
export class EvidenceChangeResolver {
  constructor(private readonly profiles: ProfileQueries) {}

  /* Asked anew at each answer, so that an answer given again shows no more than its reader may see by then. */
  @ResolveField(() => ProfileLine, {
    nullable: true,
    description:
      'The requirement that it speaks to, as the person stands against it now; null where nothing asks it of them, or where they are not one of your people.',
  })
  line(@Parent() { evidence }: EvidenceChange, @Me() actor: Actor) {
    return this.profiles.lineOfMyPeople(actor, evidence.practitioner, evidence.competency.id);
  }
}
