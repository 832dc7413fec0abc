-- What a person is asked for on a day: per leaf in force that day the highest essential rank over live posts and carried functions;
-- `asked_by` are the ids of those roles and functions.
create function requirements_of(people uuid[], on_day date, known_at timestamptz)
returns table (practitioner_id uuid, competency_id uuid, rank smallint, asked_by uuid[])
language sql stable as $$
  with asked as materialized (
    select p.practitioner_id, q.competency_id, q.rank, q.role_id as asker
      from post_known(known_at) p
      join role_requirement q on q.role_id = p.role_id and q.essential
     where p.practitioner_id = any(people) and daterange(p.valid_from, p.valid_until) @> on_day
       and daterange(q.valid_from, q.valid_until) @> on_day
       and known(q.recorded_at, q.voided_at, known_at)
    union all
    select c.practitioner_id, q.competency_id, q.rank, q.function_id
      from function_carried_known(known_at) c
      join function_requirement q on q.function_id = c.function_id and q.essential
     where c.practitioner_id = any(people) and daterange(c.valid_from, c.valid_until) @> on_day
       and daterange(q.valid_from, q.valid_until) @> on_day
       and known(q.recorded_at, q.voided_at, known_at)),
  path as materialized (
    select p.competency_id, p.leaf_id from requirement_path p where p.days @> on_day and known(p.known_from, p.known_until, known_at))
  select a.practitioner_id, p.leaf_id, max(a.rank), array_agg(distinct a.asker)
    from asked a join path p on p.competency_id = a.competency_id
   group by 1, 2 $$;
