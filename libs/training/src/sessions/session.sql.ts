/* Pieces of SQL that the questions about sessions share. */

export const SESSION = `
  json_build_object('id', s.id, 'module', m.name, 'edition', v.edition, 'organiser', o.name, 'heldOn', s.held_on,
    'startsAt', to_char(s.starts_at, 'HH24:MI'), 'minutes', s.minutes, 'site', si.name, 'capacity', s.capacity,
    'booked', (select count(*) from booking b where b.session_id = s.id and b.voided_at is null),
    'marked', (select count(*) from attendance_mark a where a.session_id = s.id and a.voided_at is null),
    'unmarked', (select count(*) from booking b where b.session_id = s.id and b.voided_at is null
                    and not exists (select from attendance_mark a where a.session_id = s.id and a.practitioner_id = b.practitioner_id
                                                                    and a.voided_at is null)),
    'plannedJoint', s.planned_joint)`;

export const SESSION_TABLES = `
  session s
  join course c on c.id = s.course_id
  join module_version v on v.id = c.module_version_id
  join module m on m.id = v.module_id
  join agency o on o.id = c.organiser_id
  left join site si on si.id = s.site_id`;

/* The mix rule that holds for session s of module version v. */
export const RULE = `
  (select json_build_object('minAgencies', r.min_agencies, 'minProfessions', r.min_professions, 'largestShare', r.largest_share,
                            'mustInclude', r.must_include, 'minAttended', r.min_attended)
     from mix_rule_on(v.id, s.held_on) r)`;
