import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, MayAsk, Me, ownPractitioner } from '@app/access';
import { AttendanceArgs } from './attendance.args.js';
import { AttendanceConnection } from './attendance.model.js';
import { AttendanceQueries } from './attendance.queries.js';

@Resolver()
export class AttendancesResolver {
  constructor(private readonly attendances: AttendanceQueries) {}

  @MayAsk('PRACTITIONER')
  @Query(() => AttendanceConnection, {
    description:
      'Every mark that registers have of me, whether or not a post asks for what was taught, and what was voided: the last to come in, or to be voided, first.',
  })
  myAttendances(@Args() args: AttendanceArgs, @Me() actor: Actor) {
    return this.attendances.ofPerson(actor, ownPractitioner(actor), args);
  }
}
