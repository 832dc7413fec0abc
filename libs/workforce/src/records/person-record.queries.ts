import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import { ROLE_FUNCTION } from '@app/roles';
import { agencyOf } from '../places/index.js';
import { POST, POSTS } from '../posts/index.js';
import { practitionerNotFound } from '../workforce.errors.js';
import type { PersonRecord } from './person-record.model.js';

@Injectable()
export class PersonRecordQueries {
  constructor(private readonly database: Database) {}

  async byId(tenant: Tenant, practitionerId: Id): Promise<PersonRecord> {
    const [row] = await this.database.query<{ answer: PersonRecord }>(tenant, PERSON, [practitionerId]);
    if (!row) throw practitionerNotFound();
    return row.answer;
  }
}

const numbersOf = (person: string) => `
  (select coalesce(json_agg(json_build_object('agency', ${agencyOf('a')}, 'number', s.number) order by a.name, a.id), '[]')
     from staff_number s join agency a on a.id = s.agency_id where s.practitioner_id = ${person})`;

const PERSON = `
  select json_build_object(
    'id', p.id, 'name', person_name(i.given_name, i.family_name), 'givenName', coalesce(i.given_name, ''), 'familyName', coalesce(i.family_name, ''),
    'email', i.email, 'paid', p.paid,
    'profession', case when f.id is not null then json_build_object('id', f.id, 'key', f.key, 'name', f.name) end,
    'formerNames', (select coalesce(json_agg(json_build_object(
                             'name', person_name(n.given_name, n.family_name), 'lastDay', n.last_day, 'reason', n.reason)
                           order by n.replaced_at desc, n.id desc), '[]')
                      from former_name n where n.practitioner_id = p.id),
    'staffNumbers', ${numbersOf('p.id')},
    'joined', (select coalesce(json_agg(json_build_object('id', j.other_id, 'name', person_name(n.given_name, n.family_name),
                                 'staffNumbers', ${numbersOf('j.other_id')}, 'joinedOn', local_day(j.recorded_at), 'reason', j.reason)
                               order by j.recorded_at desc, j.id desc), '[]')
                 from person_join j left join identity n on n.practitioner_id = j.other_id
                where j.practitioner_id = p.id and j.voided_at is null),
    'posts', (select coalesce(json_agg(${POST} order by o.valid_from desc, o.id desc), '[]')
                from ${POSTS} where o.practitioner_id = p.id and o.voided_at is null),
    'leave', (select coalesce(json_agg(json_build_object('id', l.id, 'firstDay', l.valid_from, 'lastDay', l.valid_until - 1)
                              order by l.valid_from desc, l.id), '[]')
                from leave l where l.practitioner_id = p.id and l.voided_at is null),
    'functions', (select coalesce(json_agg(json_build_object('id', c.id, 'function', ${ROLE_FUNCTION},
                                    'firstDay', c.valid_from, 'lastDay', c.valid_until - 1) order by f.name, c.valid_from desc, c.id), '[]')
                    from function_carried c join role_function f on f.id = c.function_id
                   where c.practitioner_id = p.id and c.voided_at is null),
    'willingness', (select coalesce(json_agg(json_build_object('function', ${ROLE_FUNCTION}, 'willing', w.willing, 'firstDay', w.valid_from)
                                    order by f.name, f.id), '[]')
                      from function_willingness w join role_function f on f.id = w.function_id
                     where w.practitioner_id = p.id and w.voided_at is null)) as answer
    from practitioner p
    left join identity i on i.practitioner_id = p.id
    left join profession f on f.id = p.profession_id
   where p.id = $1`;
