-- The days on which each of these people meets each requirement set. One in force with no cell is met by nobody; a duty’s are put to
-- those who have had the duty. `requirement_sets` null is all of them. It has no settings of its own, so that PostgreSQL folds it into
-- the statement of its caller and keeps that plan; callers switch nested loops off, because rows inside are misjudged by thousands.
create function capability(people uuid[], requirement_sets requirement_set[], known_at timestamptz)
returns table (practitioner_id uuid, requirement_set_id uuid, element_or_rank text, kind text, duty_id uuid, days datemultirange)
language sql stable as $$
  with had as materialized (
    select distinct practitioner_id, duty_id from accepted_duty(known_at) where practitioner_id = any(people)),
  cell as materialized (
    select * from requirements_asked(null, requirement_sets, array(select distinct duty_id from had), known_at)),
  required as (select requirement_set_id, element_or_rank, kind, duty_id, range_agg(days) as days from cell group by 1, 2, 3, 4),
  put as materialized (
    select p as practitioner_id, r.requirement_set_id, r.element_or_rank from unnest(people) p cross join required r where r.duty_id is null
    union all
    select h.practitioner_id, r.requirement_set_id, r.element_or_rank from had h join required r on r.duty_id = h.duty_id),
  held as materialized (
    select s.practitioner_id, s.line_id, c.rank, range_agg(s.days) as days
      from held_periods(people, known_at) s
      join (select distinct line_id, rank from cell) c on c.line_id = s.line_id and s.rank >= c.rank
     group by 1, 2, 3),
  lacking as (
    select p.practitioner_id, p.requirement_set_id, p.element_or_rank, range_agg(c.days - coalesce(h.days, '{}')) as days
      from put p
      join cell c on c.requirement_set_id = p.requirement_set_id and c.element_or_rank = p.element_or_rank
      left join held h on h.practitioner_id = p.practitioner_id and h.line_id = c.line_id and h.rank = c.rank
     group by 1, 2, 3)
  select l.practitioner_id, l.requirement_set_id, l.element_or_rank, r.kind, r.duty_id, r.days - coalesce(l.days, '{}')
    from lacking l join required r on r.requirement_set_id = l.requirement_set_id and r.element_or_rank = l.element_or_rank
   where not isempty(r.days - coalesce(l.days, '{}')) $$;
