-- The cells of these kinds and requirement sets as known at an instant, of duties only of those named; null is all of each. A proficiency
-- level of a duty asks only where it is the highest that the duty asks of a leaf: two cells of it meet where leaves were merged.
create function requirements_asked(kinds text[], requirement_sets requirement_set[], duties uuid[], known_at timestamptz)
returns table (requirement_set_id uuid, element_or_rank text, kind text, duty_id uuid, line_id uuid, competency_id uuid, rank smallint,
               days datemultirange)
language sql stable as $$
  with stood as (
    select c.requirement_set_id, c.element_or_rank, c.kind, c.duty_id, c.line_id, c.competency_id, c.rank, range_agg(c.days) as days
      from requirement_cell c
     where known(c.recorded_at, c.voided_at, known_at) and known(c.known_from, c.known_until, known_at)
       and (kinds is null or c.kind = any(kinds)) and (duties is null or c.duty_id is null or c.duty_id = any(duties))
       and (requirement_sets is null
            or c.kind = 'DUTY_RANK' and c.requirement_set_id in (select s.requirement_set_id from unnest(requirement_sets) s)
            or (c.requirement_set_id, c.element_or_rank) in (select s.requirement_set_id, s.element_or_rank from unnest(requirement_sets) s))
     group by 1, 2, 3, 4, 5, 6, 7),
  asked as (
    select stood.requirement_set_id, element_or_rank, stood.kind, duty_id, line_id, stood.competency_id, stood.rank,
           case when stood.kind = 'DUTY_RANK' then days - coalesce(range_agg(days) over higher, '{}') else days end as days
      from stood
    window higher as (partition by stood.kind, stood.requirement_set_id, stood.competency_id order by stood.rank desc
                      range between unbounded preceding and current row exclude group))
  select a.* from asked a
   where not isempty(a.days)
     and (requirement_sets is null
          or (a.requirement_set_id, a.element_or_rank) in (select s.requirement_set_id, s.element_or_rank from unnest(requirement_sets) s)) $$;
