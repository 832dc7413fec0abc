import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { COMPETENCY, IN_FRAMEWORK_ORDER } from '@app/frameworks';
import { type Id, isId } from '@app/kernel';
import { sessionNotFound } from '../sessions/index.js';
import type { RegisterEffect, RegisterEffects } from './register-effect.model.js';
import { effectInWords, WITHHELD_IN_WORDS, type Withheld } from './register-effect.words.js';

@Injectable()
export class RegisterEffectsQueries {
  constructor(private readonly database: Database) {}

  /** What a register changed for the people in the room, in the order of the framework, or why that is not told. */
  async of(actor: Actor, sessionId: Id): Promise<RegisterEffects> {
    if (!isId(sessionId)) throw sessionNotFound();
    const [mine] = await this.database.query<{ withheld: Withheld }>(actor, MINE, [sessionId, actor.practitionerId]);
    if (!mine) throw sessionNotFound();
    const rows = await this.database.query<{ effect: Omit<RegisterEffect, 'inWords'> }>(actor, EFFECTS, [sessionId]);
    const changes = rows.map(({ effect }) => ({ ...effect, inWords: effectInWords(effect) }));
    return { whyHidden: changes.length > 0 ? null : WITHHELD_IN_WORDS[mine.withheld], changes };
  }
}

/* Why nothing is told, if nothing is. */
const MINE = `
  select case when register_complete_at(session_id) is null then 'UNMARKED'
              when results_due(session_id) and results_complete_at(session_id) is null then 'RESULTS_DUE'
              else 'FEW' end as withheld
    from session_trainer where session_id = $1 and practitioner_id = $2`;

const EFFECTS = `
  select json_build_object('competency', ${COMPETENCY}, 'recorded', x.recorded, 'again', x.again, 'first', x.first,
                           'lost', x.lost, 'raised', x.raised, 'lowered', x.lowered) as effect
    from register_effects($1) x join competency c on c.id = x.competency_id
   order by ${IN_FRAMEWORK_ORDER}`;
