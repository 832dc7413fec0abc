-- Says of these people, each at the session in the same place of the other list, whether and how it engages them now. Whoever is engaged
-- elsewhere over those hours is refused by the exclusion constraint.
create function keep_engagements(of_partnership uuid, sessions uuid[], people uuid[]) returns void language plpgsql as $$
declare
  kinds constant text[] := array(
    select engagement_kind(of_partnership, session_id, person)
      from unnest(sessions, people) with ordinality as c(session_id, person, at) order by at);
begin
  delete from engagement e using unnest(sessions, people, kinds) as c(session_id, person, kind)
   where e.partnership_id = of_partnership and e.practitioner_id = c.person and e.session_id = c.session_id and c.kind is null;
  with held as materialized (
    select s.id, session_hours(s.held_on, s.starts_at, s.minutes) as hours
      from session s where s.partnership_id = of_partnership and s.id = any(sessions))
  insert into engagement as e (partnership_id, practitioner_id, session_id, kind, hours)
  select distinct of_partnership, c.person, c.session_id, c.kind, h.hours
    from unnest(sessions, people, kinds) as c(session_id, person, kind) join held h on h.id = c.session_id
   where c.kind is not null
  on conflict on constraint pk_engagement do update set kind = excluded.kind, hours = excluded.hours
   where (e.kind, e.hours) is distinct from (excluded.kind, excluded.hours);
end $$;
