import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { type Id, keyOf } from '@app/kernel';
import type { KnownLearner, KnownLearning, Offered } from './prior-learning.js';

/** One training that a list told of, as a list says it. */
export interface ToldLearning extends Pick<KnownLearning, 'kind' | 'doneOn' | 'lastDay' | 'provider'> {
  practitionerId: Id;
  staffNumber: string | null;
  givenName: string;
  familyName: string;
  module: string | null;
  competency: string | null;
  level: string | null;
  key: [recordedAt: string, id: Id];
}

type Row = Omit<KnownLearner, 'names'> & { number: string; names: [given: string, family: string][] };

/** What the record has of the training of those whom a list names. */
@Injectable()
export class PriorLearningQueries {
  constructor(private readonly database: Database) {}

  /** The modules and competencies that a list may name. */
  offered(tenant: Tenant): Promise<Omit<Offered, 'meanings'>> {
    return this.database.one<Omit<Offered, 'meanings'>>(tenant, OFFERED);
  }

  /** What lists of an employer told of its people, in the order in which it was recorded: so many, after one. */
  async told(
    tenant: Tenant,
    agencyId: Id,
    { after, first }: { after: ToldLearning['key'] | null; first: number },
  ): Promise<ToldLearning[]> {
    const values = [agencyId, ...(after ?? [null, null]), first];
    return (await this.database.query<{ told: ToldLearning }>(tenant, TOLD, values)).map(({ told }) => told);
  }

  /** Whoever has these numbers at an employer, by number. */
  async known(tenant: Tenant, agencyId: Id, numbers: readonly string[]): Promise<Map<string, KnownLearner>> {
    const rows = await this.database.query<{ learner: Row }>(tenant, KNOWN, [agencyId, numbers]);
    return new Map(
      rows.map(({ learner: { number, names, ...learner } }) => [
        number,
        { ...learner, names: [...new Set(names.flat().map(keyOf))].filter((name) => name !== '') },
      ]),
    );
  }
}

const OFFERED = `
  select coalesce((select json_agg(json_build_object('id', id, 'name', name) order by name, id) from module), '[]') as modules,
         coalesce((
           select json_agg(json_build_object(
                    'id', c.id, 'name', c.name, 'from', lower(s.days), 'until', upper(s.days),
                    'ranks', (select json_agg(json_build_object('rank', r.rank, 'name', r.name) order by r.rank)
                                from competency_rank r where r.competency_id = c.id and r.rank > 0)) order by c.id)
             from version_span s join competency c on c.version_id = s.version_id and c.is_leaf
            where s.known_until is null), '[]') as competencies`;

const TOLD = `
  select json_build_object(
           'practitionerId', l.practitioner_id, 'staffNumber', (select n.number from records_of(l.practitioner_id, 'infinity') r
                             join staff_number n on n.practitioner_id = r and n.agency_id = $1
                            order by r = coalesce(l.record_id, l.practitioner_id) desc, n.number limit 1),
           'givenName', coalesce(i.given_name, ''), 'familyName', coalesce(i.family_name, ''), 'kind', l.kind, 'module', m.name, 'competency', c.name,
           'level', k.name, 'doneOn', l.done_on, 'lastDay', l.valid_until - 1, 'provider', l.provider, 'key', json_build_array(l.recorded_at, l.id)) as told
    from prior_learning l left join identity i on i.practitioner_id = l.practitioner_id left join module m on m.id = l.module_id
    left join competency c on c.id = l.competency_id left join competency_rank k on k.competency_id = l.competency_id and k.rank = l.rank
   where l.agency_id = $1 and l.voided_at is null and ($2::timestamptz is null or (l.recorded_at, l.id) > ($2, $3::uuid))
   order by l.recorded_at, l.id limit $4`;

const KNOWN = `
  with asked as materialized (
    select n.number, n.practitioner_id as record_id, person_of(n.practitioner_id, 'infinity') as id
      from staff_number n where n.agency_id = $1 and n.number = any($2::text[]))
  select json_build_object(
           'number', a.number, 'id', a.id, 'recordId', a.record_id, 'name', person_name(i.given_name, i.family_name),
           'names', (select json_agg(json_build_array(given_name, family_name))
                       from (select given_name, family_name from identity where practitioner_id = a.id
                             union all
                             select f.given_name, f.family_name from records_of(a.id, 'infinity') r join former_name f on f.practitioner_id = r
                             union all
                             select o.given_name, o.family_name from records_of(a.id, 'infinity') r join identity o on o.practitioner_id = r) n),
           'learnings', coalesce((
             select json_agg(json_build_object('id', l.id, 'kind', l.kind, 'moduleId', l.module_id, 'competencyId', l.competency_id, 'rank', l.rank,
                                               'doneOn', l.done_on, 'lastDay', l.valid_until - 1, 'provider', l.provider) order by l.recorded_at, l.id)
               from prior_learning l where l.practitioner_id = a.id and l.voided_at is null), '[]'),
           'attended', coalesce((
             select json_agg(distinct jsonb_build_object('moduleId', v.module_id, 'on', s.held_on))
               from attendance_mark m join session s on s.id = m.session_id
               join course k on k.id = s.course_id join module_version v on v.id = k.module_version_id
              where m.practitioner_id = a.id and m.voided_at is null
                and exists (select from evidence e where e.source_id = m.id and e.voided_at is null)), '[]')) as learner
    from asked a join identity i on i.practitioner_id = a.id`;
