-- What a person is asked for on a day: per competency the highest essential rank over live posts and carried functions.
create function asked_of(people uuid[], on_day date, known_at timestamptz)
returns table (practitioner_id uuid, competency_id uuid, rank smallint, asked_by text[])
language sql stable as $$
  select a.practitioner_id, a.competency_id, max(a.rank), array_agg(distinct a.name order by a.name)
    from (
      select p.practitioner_id, q.competency_id, q.rank, r.name
        from accepted_post(known_at) p
        join role r on r.id = p.role_id
        join role_requirement q on q.role_id = p.role_id and q.essential
       where p.practitioner_id = any(people) and p.days @> on_day
         and daterange(q.valid_from, q.valid_until) @> on_day
         and q.recorded_at <= known_at and (q.voided_at is null or q.voided_at > known_at)
      union all
      select c.practitioner_id, q.competency_id, q.rank, f.name
        from function_carried c
        join role_function f on f.id = c.function_id
        join function_requirement q on q.function_id = c.function_id and q.essential
       where c.practitioner_id = any(people) and daterange(c.valid_from, c.valid_until) @> on_day
         and c.recorded_at <= known_at and (c.voided_at is null or c.voided_at > known_at)
         and daterange(q.valid_from, q.valid_until) @> on_day
         and q.recorded_at <= known_at and (q.voided_at is null or q.voided_at > known_at)) a
   group by 1, 2 $$;

-- Everything on record about a person and some competencies by an instant, voided pieces among it: what a proof is made of. Standing
-- and voided pieces have an index each, so they are read one after the other.
create function standing_proof(person uuid, competencies uuid[], known_at timestamptz)
returns table (evidence_id uuid, competency_id uuid, kind text, stated smallint, rank smallint, valid_from date, valid_until date,
               held_until date, recorded_at timestamptz, voided_at timestamptz, void_reason text)
language sql stable set enable_nestloop = off as $$
  select e.id, e.competency_id, e.kind, e.rank, p.rank, e.valid_from, e.valid_until,
         case when isempty(p.days) then e.valid_from else upper(p.days) end, e.recorded_at,
         case when e.voided_at <= known_at then e.voided_at end, case when e.voided_at <= known_at then e.void_reason end
    from (select * from evidence
           where voided_at is null and practitioner_id = person and competency_id = any(competencies) and recorded_at <= known_at
          union all
          select * from evidence
           where voided_at is not null and practitioner_id = person and competency_id = any(competencies) and recorded_at <= known_at) e
    left join standing_pieces(array[person], competencies, known_at) p on p.evidence_id = e.id $$;

-- Each of these people against all that is asked of them on a day. `met_until` is the first day on which what is met no longer is, by
-- whatever evidence; null is never, or not met.
create function standing_of(people uuid[], on_day date, known_at timestamptz)
returns table (practitioner_id uuid, competency_id uuid, required smallint, held smallint, state text,
               evidence_id uuid, kind text, lapsed_on date, met_until date)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  with asked as materialized (select * from asked_of(people, on_day, known_at)),
  cells as materialized (
    select coalesce(array_agg(competency_id), '{}') as ids, coalesce(array_agg(rank), '{}') as ranks
      from (select distinct competency_id, rank from asked) a),
  met as (
    select a.practitioner_id, a.competency_id, range_agg(p.days) as days
      from cells, standing_pieces(people, cells.ids, known_at) p
      join asked a on a.practitioner_id = p.practitioner_id and a.competency_id = p.competency_id and a.rank <= p.rank
     group by 1, 2)
  select s.practitioner_id, s.competency_id, s.required, s.held, s.state, s.evidence_id, s.kind, s.lapsed_on,
         (select upper(stretch) from unnest(m.days) as stretch where stretch @> on_day)
    from cells, standing_against(people, cells.ids, cells.ranks, on_day, known_at) s
    join asked a on a.practitioner_id = s.practitioner_id and a.competency_id = s.competency_id and a.rank = s.required
    left join met m on m.practitioner_id = s.practitioner_id and m.competency_id = s.competency_id $$;
