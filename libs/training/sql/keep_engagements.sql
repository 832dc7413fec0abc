-- Says of these people, each at the session in the same place of the other list, whether, how and when it engages them now. Whoever is
-- engaged elsewhere over those hours is refused by the exclusion constraint.
create function keep_engagements(of_partnership uuid, sessions uuid[], people uuid[]) returns void language plpgsql as $$
begin
  delete from engagement e using unnest(sessions, people) as c(session_id, person)
   where e.partnership_id = of_partnership and e.practitioner_id = c.person and e.session_id = c.session_id
     and not exists (select from engaged_by(of_partnership, c.session_id, c.person));
  insert into engagement as e (partnership_id, practitioner_id, session_id, kind, hours)
  select distinct of_partnership, c.person, c.session_id, n.kind, n.hours
    from unnest(sessions, people) as c(session_id, person) cross join lateral engaged_by(of_partnership, c.session_id, c.person) n
  on conflict on constraint pk_engagement do update set kind = excluded.kind, hours = excluded.hours
   where (e.kind, e.hours) is distinct from (excluded.kind, excluded.hours);
end $$;
