-- Who manages or supervises somebody on a day, as all is known now: whom each of their posts names as line manager or clinical supervisor, and
-- since when without a break, whatever else of the post was changed meanwhile; who leads its team, since when alike; and the managers above, of whom the next up
-- manages meanwhile where the one below is in no post.
create function overseers_of(person uuid, on_day date) returns table (practitioner_id uuid, kind text, post_id uuid, since date)
language sql stable as $$
  with recursive fact as materialized (
    select o.*, coalesce(o.origin_id, o.id) as origin from post o
     where o.practitioner_id = person and o.voided_at is null and o.valid_from <= on_day),
  mine as (select * from fact where valid_until is null or valid_until > on_day),
  above(id) as (
    select line_manager_id from mine where line_manager_id is not null
    union
    select p.line_manager_id from above b
     cross join lateral (select * from post_in_line(on_day, 'infinity') o where o.practitioner_id = b.id offset 0) p
     where p.line_manager_id is not null),
  meanwhile as materialized (select m.practitioner_id as id from managers_meanwhile(person, on_day, 'infinity') m)
  select m.line_manager_id, 'LINE_MANAGER', m.id,
         (select min(f.valid_from) from fact f
           where f.origin = m.origin and f.line_manager_id = m.line_manager_id
             and not exists (select from fact other where other.origin = m.origin and other.valid_from > f.valid_from
                                and other.line_manager_id is distinct from m.line_manager_id))
    from mine m where m.line_manager_id is not null
  union all
  select m.clinical_supervisor_id, 'CLINICAL_SUPERVISOR', m.id,
         (select min(f.valid_from) from fact f
           where f.origin = m.origin and f.clinical_supervisor_id = m.clinical_supervisor_id
             and not exists (select from fact other where other.origin = m.origin and other.valid_from > f.valid_from
                                and other.clinical_supervisor_id is distinct from m.clinical_supervisor_id))
    from mine m where m.clinical_supervisor_id is not null
  union all
  select t.leader_id, 'TEAM_LEADER', m.id,
         greatest(t.since, (select min(f.valid_from) from fact f
                             where f.origin = m.origin and f.team_id = m.team_id
                               and not exists (select from fact other where other.origin = m.origin and other.valid_from > f.valid_from
                                                  and other.team_id is distinct from m.team_id)))
    from mine m join team_leader_on(on_day, 'infinity') t on t.team_id = m.team_id where t.leader_id <> person
  union all
  select a.id, case when a.id in (select id from meanwhile) then 'MANAGER_MEANWHILE' else 'MANAGER_ABOVE' end, null, null
    from above a where a.id <> person and not exists (select from mine m where m.line_manager_id = a.id) $$;
