-- The days on which each of these people meets each ask. An ask in force on no cell is met by nobody; a duty's asks are put to
-- those who have had the duty. `asks` null is all of them. It has no settings of its own, so that PostgreSQL folds it into the
-- statement of its caller and keeps that plan; callers switch nested loops off, because rows inside are misjudged by thousands.
create function capability(people uuid[], asks asked[], known_at timestamptz)
returns table (practitioner_id uuid, ask_id uuid, part text, kind text, duty_id uuid, days datemultirange)
language sql stable as $$
  with had as materialized (
    select distinct practitioner_id, duty_id from accepted_duty(known_at) where practitioner_id = any(people)),
  cell as materialized (
    select ask_id, part, kind, duty_id, competency_id, rank, range_agg(daterange(valid_from, valid_until)) as days
      from asked_cell
     where (asks is null or (ask_id, part) in (select a.ask_id, a.part from unnest(asks) a))
       and recorded_at <= known_at and (voided_at is null or voided_at > known_at)
       and (duty_id is null or duty_id in (select duty_id from had))
     group by 1, 2, 3, 4, 5, 6),
  ask as (select ask_id, part, kind, duty_id, range_agg(days) as days from cell group by 1, 2, 3, 4),
  put as materialized (
    select p as practitioner_id, a.ask_id, a.part from unnest(people) p cross join ask a where a.duty_id is null
    union all
    select h.practitioner_id, a.ask_id, a.part from had h join ask a on a.duty_id = h.duty_id),
  held as materialized (
    select s.practitioner_id, s.competency_id, c.rank, range_agg(s.days) as days
      from standing_pieces(people, null, known_at) s
      join (select distinct competency_id, rank from cell) c on c.competency_id = s.competency_id and s.rank >= c.rank
     group by 1, 2, 3),
  lacking as (
    select p.practitioner_id, p.ask_id, p.part, range_agg(c.days - coalesce(h.days, '{}')) as days
      from put p
      join cell c on c.ask_id = p.ask_id and c.part = p.part
      left join held h on h.practitioner_id = p.practitioner_id and h.competency_id = c.competency_id and h.rank = c.rank
     group by 1, 2, 3)
  select l.practitioner_id, l.ask_id, l.part, a.kind, a.duty_id, a.days - coalesce(l.days, '{}')
    from lacking l join ask a on a.ask_id = l.ask_id and a.part = l.part
   where not isempty(a.days - coalesce(l.days, '{}')) $$;
