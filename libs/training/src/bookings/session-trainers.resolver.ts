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
      'Of each session on which you have a place, wait for one or have a mark, also one that was held, its trainers, the last to be held first; fifty at most. They see on its register your name, employer, role, profession and marks, and what its assessment said.',
    complexity: about(5),
  })
  async trainers(@Me() actor: Actor): Promise<SessionTrainers[]> {
    const values = [ownPractitioner(actor), MOST];
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
    from ${SESSION_TABLES}
   where s.id in (select session_id from booking where practitioner_id = $1 and voided_at is null
                  union select session_id from wait where practitioner_id = $1 and voided_at is null
                  union select session_id from attendance_mark where practitioner_id = $1 and voided_at is null)
   order by s.held_on desc, s.starts_at desc, s.id desc limit $2`;
