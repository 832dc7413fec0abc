import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, AsAtArgs, asAt, MayAsk, Me, ownPractitioner } from '@app/access';
import { ProfileArgs } from './profile.args.js';
import { Profile } from './profile.model.js';
import { ProfileQueries } from './profile.queries.js';

@Resolver()
export class ProfileResolver {
  constructor(private readonly profiles: ProfileQueries) {}

  @MayAsk('PRACTITIONER')
  @Query(() => Profile, {
    description: 'R3. My profile: required, held, evidence, date and gap for everything asked of me, in plain words.',
  })
  myProfile(@Args() when: AsAtArgs, @Me() actor: Actor) {
    return this.profiles.profile(actor, ownPractitioner(actor), asAt(when, actor));
  }

  @MayAsk('MANAGER')
  @ActInWords('Opened the profile: what is asked, and where the person stands')
  @Query(() => Profile, {
    description:
      'The profile of one of your people: somebody whose line manager you are, or whose team you lead. Of somebody of another agency, under an agreement for matching that shares the detail.',
  })
  profile(@Args() { practitionerId }: ProfileArgs, @Args() when: AsAtArgs, @Me() actor: Actor) {
    return this.profiles.openTo(actor, practitionerId, asAt(when, actor));
  }
}
