/*
 * What is to be checked of those on a page, as rows of (id, at, told): a manager ($1) is told what their people meet, a steward what they keep.
 * What counts as before is what was recorded before the post of today was first, or before it began, whatever changed in it since.
 */

const before = (recordedAt: string) => `(${recordedAt} < p.begun_at or local_day(${recordedAt}) < p.begun_on)`;

const NEWLY_ASKED = `
  select s.practitioner_id as id, 1 as at,
         json_build_object('kind', 'NEWLY_ASKED', 'about', c.name || ', ' || q.name, 'state', s.state) as told
    from summary s
    join competency c on c.id = s.competency_id
    join competency_rank q on q.competency_id = s.competency_id and q.rank = s.required
    left join earlier on earlier.practitioner_id = s.practitioner_id and earlier.competency_id = s.competency_id
   where s.state <> 'MET' and coalesce(earlier.rank, 0) < s.required`;

const JUDGED = `
  select p.id, 2,
         json_build_object('kind', 'JUDGED_BY_FORMER_MANAGER', 'about', c.name || ', ' || q.name, 'day', e.valid_from,
                           'by', (select person_name(n.given_name, n.family_name) from practitioner o
                                    left join identity n on n.practitioner_id = o.id where o.id = p.old_manager))
    from summary s
    join page p on p.id = s.practitioner_id and p.old_manager is distinct from p.line_manager_id
    join evidence e on e.id = s.evidence_id and is_judgement(e.kind)
    join account a on a.id = e.recorded_by and a.practitioner_id = p.old_manager
    join competency c on c.id = s.competency_id
    join competency_rank q on q.competency_id = s.competency_id and q.rank = s.required
   where s.state = 'MET'`;

const PLACES = `
  select p.id, 3,
         json_build_object('kind', 'PLACE', 'about', m.name || ', ' || to_char(s.held_on, 'FMDD FMMonth YYYY'),
                           'employer', (select g.name from agency g where g.id = p.old_employer))
    from page p
    join booking b on b.practitioner_id = p.id and b.voided_at is null
    join session s on s.id = b.session_id and s.held_on >= $3::date
    join course k on k.id = s.course_id join module_version v on v.id = k.module_version_id join module m on m.id = v.module_id
   where p.old_employer <> p.employer_id and ${before('b.recorded_at')}`;

const SHARING = `
  select r.practitioner_id, 4,
         json_build_object('kind', 'SHARING', 'about', l.name, 'employer', (select g.name from agency g where g.id = p.old_employer))
    from everybody
   cross join lateral (select distinct practitioner_id, agreement_id from record_shared_with(everybody.ids, $2::date)
                       except select practitioner_id, agreement_id from record_shared_with(everybody.ids, $3::date)) r
    join page p on p.id = r.practitioner_id and p.old_employer <> p.employer_id
    join agreements_in_force($3::date) l on l.id = r.agreement_id`;

const RIGHTS = `
  select p.id, 5, json_build_object('kind', 'RIGHT', 'about', left(g.kind, 1) || lower(replace(substr(g.kind, 2), '_', ' ')))
    from page p
    join account a on a.practitioner_id = p.id and a.closed_at is null
   cross join lateral live_grants_of(a.id, $3::date) live
    join access_grant g on g.id = live.grant_id and g.rests_on_post and g.deputy_for is null
   where $1::uuid is null and (p.old_role <> p.role_id or p.old_employer <> p.employer_id) and ${before('g.recorded_at')}`;

export const FOUND = [NEWLY_ASKED, JUDGED, PLACES, SHARING, RIGHTS].join('\n  union all\n');
