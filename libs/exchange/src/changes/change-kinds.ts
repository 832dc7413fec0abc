/* Each node from its record alone (`of` is its id), with plain tables: a test compares what it reads with what is noted. */

const named = (table: string, id: string) =>
  `(select json_build_object('id', t.id, 'name', t.name) from ${table} t where t.id = ${id})`;

const PERSON = `
  select json_build_object(
           'id', q.id, 'isPaid', q.paid,
           'samePersonAs', (select j.practitioner_id from person_join j where j.other_id = q.id and j.voided_at is null),
           'isErased', not exists (select from identity i where i.practitioner_id = q.id),
           'givenName', n.given_name, 'familyName', n.family_name, 'email', n.email,
           'staffNumbers', coalesce((
             select json_agg(json_build_object('employer', json_build_object('id', g.id, 'name', g.name), 'number', s.number) order by g.name, g.id)
               from staff_number s join agency g on g.id = s.agency_id where n.practitioner_id is not null and s.practitioner_id = q.id), '[]'))
    from practitioner q left join identity n on n.practitioner_id = q.id and told.names where q.id = told.of`;

const POST = `
  select json_build_object(
           'id', p.id, 'originId', coalesce(p.origin_id, p.id), 'isVoided', p.voided_at is not null, 'practitionerId', p.practitioner_id,
           'role', ${named('role', 'p.role_id')}, 'employer', ${named('agency', 'p.employer_id')}, 'host', ${named('agency', 'p.host_id')},
           'site', ${named('site', 'p.site_id')}, 'team', ${named('team', 'p.team_id')}, 'weeklyHours', p.weekly_hours,
           'lineManagerId', p.line_manager_id, 'clinicalSupervisorId', p.clinical_supervisor_id,
           'firstDay', p.valid_from, 'lastDay', p.valid_until - 1)
    from post p where p.id = told.of`;

const SESSION = `
  select json_build_object(
           'id', s.id, 'module', json_build_object('id', m.id, 'name', m.name), 'organiser', ${named('agency', 'c.organiser_id')},
           'heldOn', s.held_on, 'startsAt', to_char(s.starts_at, 'HH24:MI'), 'minutes', s.minutes, 'site', ${named('site', 's.site_id')},
           'capacity', s.capacity)
    from session s join course c on c.id = s.course_id
    join module_version v on v.id = c.module_version_id join module m on m.id = v.module_id
   where s.id = told.of`;

const COMPLETION = `
  select json_build_object(
           'id', a.id, 'isVoided', a.voided_at is not null, 'sessionId', a.session_id, 'practitionerId', a.practitioner_id, 'state', a.state,
           'minutes', a.minutes, 'employer', ${named('agency', 'a.employer_id')},
           'isLongEnough', a.state <> 'ABSENT' and a.minutes >= s.minutes * (select r.min_attended from mix_rule_on(c.module_version_id, s.held_on) r))
    from attendance_mark a join session s on s.id = a.session_id join course c on c.id = s.course_id where a.id = told.of`;

/** What is told of each kind, as it is now: the row of json for one record, `told.of`, with its names where `told.names`. */
export const TOLD = { PERSON, POST, SESSION, COMPLETION } as const;

export type ChangeKind = keyof typeof TOLD;
export const CHANGE_KINDS = Object.keys(TOLD) as ChangeKind[];
