import { ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Me, ownPractitioner } from '@app/access';
import { Database } from '@app/database';
import { about } from '@app/graphql';
import { personInOrder, WhoCanSee } from '@app/workforce';
import { SESSION, SESSION_TABLES } from '../sessions/index.js';
import { SessionTrainers } from './session-trainers.model.js';

@Resolver(() => WhoCanSee)
export class SessionTrainersResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => [SessionTrainers], {
    description:
      'Of each session from today on, on which you have a place, its trainers, the earliest first; fifty at most. They see on its register your name, employer, role, profession and marks, and what its assessment said.',
    complexity: about(5),
  })
  async trainers(@Me() actor: Actor): Promise<SessionTrainers[]> {
    const values = [ownPractitioner(actor), actor.today, MOST];
    const rows = await this.database.query<{ trained: SessionTrainers }>(actor, TRAINED, values);
    return rows.map(({ trained }) => trained);
  }
}

const MOST = 50;

const TRAINED = `
  select json_build_object('session', ${SESSION}, 'trainers', (
           select coalesce(json_agg(json_build_object('id', t.practitioner_id, 'name', person_name(n.given_name, n.family_name))
                                    order by ${personInOrder('n')}, t.practitioner_id), '[]')
             from session_trainer t left join identity n on n.practitioner_id = t.practitioner_id where t.session_id = s.id)) as trained
    from ${SESSION_TABLES} join booking k on k.session_id = s.id and k.practitioner_id = $1 and k.voided_at is null
   where s.held_on >= $2
   order by s.held_on, s.starts_at, s.id limit $3`;
