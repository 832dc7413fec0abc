-- What the register and the results of a session changed for those who have evidence by it, of each competency, from all that is known now,
-- between the day before the first of that evidence and the day of the last. How many meet what is asked of them on the day of the session and did not (again,
-- where they had met it once), and how many hold a higher level, where it is this evidence that decides; how many hold a lower level, or no
-- longer meet what is asked, where a judgement of this session ended a piece that reached so far.
create function register_effects(of_session uuid)
returns table (competency_id uuid, again bigint, first bigint, lost bigint, raised bigint, lowered bigint) language sql stable
set enable_nestloop = off as $$
  with given as materialized (
    select g.practitioner_id, g.competency_id, l.line_id, array_agg(g.evidence_id) as ids, min(g.valid_from) as from_day, max(g.valid_from) as to_day,
           array_agg(g.valid_from) filter (where is_judgement(g.kind)) as judged_on, min(g.stated) filter (where is_judgement(g.kind)) as judged
      from given_in(of_session) g join leaf_line l on l.competency_id = g.competency_id group by 1, 2, 3),
  room as materialized (select array_agg(distinct practitioner_id) as people, array_agg(distinct line_id) as lines from given),
  asked as materialized (
    select a.practitioner_id, a.rank, l.line_id
      from room, session s
     cross join lateral requirements_of(room.people, s.held_on, 'infinity') a
      join leaf_line l on l.competency_id = a.competency_id
     where s.id = of_session),
  piece as materialized (
    select p.* from room cross join lateral standing_pieces(room.people, room.lines, 'infinity') p
     where p.rank > 0 and not p.waits and not isempty(p.days)),
  held as materialized (
    select g.practitioner_id, g.competency_id, g.line_id,
           max(p.rank) filter (where p.days @> g.from_day - 1 and p.rank > g.judged and p.ends = any(g.judged_on) and p.valid_until is distinct from p.ends) as taken,
           coalesce(max(p.rank) filter (where p.days @> g.from_day - 1), 0) as before,
           coalesce(max(p.rank) filter (where p.days @> g.to_day), 0) as after,
           coalesce(max(p.rank) filter (where lower(p.days) < g.from_day), 0) as highest,
           (array_agg(p.evidence_id order by deciding_key(p.rank, p.ends) desc, p.evidence_id) filter (where p.days @> g.to_day))[1] = any(g.ids) as decides
      from given g left join piece p on p.practitioner_id = g.practitioner_id and p.line_id = g.line_id
     group by g.practitioner_id, g.competency_id, g.line_id, g.ids),
  changed as (
    select h.*, a.rank as asked from held h left join asked a on a.practitioner_id = h.practitioner_id and a.line_id = h.line_id)
  select competency_id,
         count(*) filter (where decides and after >= asked and before < asked and highest >= asked),
         count(*) filter (where decides and after >= asked and highest < asked),
         count(*) filter (where taken >= asked and before >= asked and after < asked),
         count(*) filter (where decides and after > before),
         count(*) filter (where taken > after and after < before)
    from changed group by 1 $$;
