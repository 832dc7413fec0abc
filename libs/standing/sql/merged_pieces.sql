-- The pieces of merged leaves: combinations of one piece of each part, made two by two, generation by generation, since what was merged
-- may be split and merged again. A combination is as high as its lowest piece, ends with the first that ends and has the id of that one,
-- of equals the lowest; it waits if one waits; it is ordered as its earliest piece, and is no judgement. What was judged on a part has ended
-- the piece there; a judgement on the merged leaf, or on a later part of it, ends a combination like a piece. Only called, and
-- planned, where something was merged; it reads only what lies behind that.
create function merged_pieces(people uuid[], lines uuid[], known_at timestamptz)
returns table (evidence_id uuid, practitioner_id uuid, line_id uuid, kind text, rank smallint, waits smallint,
               valid_until date, ends date, days daterange, low_days date[], low_said smallint[])
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  with recursive
  merge as materialized (
    select m.* from line_merge m join framework_version v on v.id = m.version_id
     where known(v.publishing_recorded_at, v.called_off_at, known_at)
       and (lines is null or exists (select from leaf_path p where p.competency_id = m.merged_id and p.line_id = any(lines)))),
  -- Where a combination stands: on the merged leaf, and on the parts into which that was split later. A line of nobody’s has no days.
  target as materialized (
    select m.*, coalesce(p.line_id, m.line_id) as target_id, coalesce(p.waits, 0) as target_waits, coalesce(p.days, 'empty') as target_days
      from merge m
      left join leaf_path p on p.competency_id = m.line_id and not p.merges and known(p.known_from, p.known_until, known_at)),
  single as materialized (
    select * from single_pieces(people, array(select one_id from target union select other_id from target
                                               union select target_id from target), known_at)),
  combined as (
    select 0 as generation, null::uuid as evidence_id, null::uuid as practitioner_id, null::uuid as line_id, null::text as kind,
           null::smallint as rank, null::integer as waits, null::date as valid_until, null::date as ends, null::daterange as live,
           null::date as order_from, null::boolean as order_judgement, null::timestamptz as order_recorded, null::uuid as order_id,
           null::daterange as line_days, null::date[] as low_days, null::smallint[] as low_said
     where exists (select from merge)
    union all
    select * from (
      with so_far as (select * from combined where generation < (select max(generation) from merge)),
      source as (
        select evidence_id, practitioner_id, line_id, kind, rank, waits, valid_until, ends, daterange(valid_from, ends) as live,
               valid_from as order_from, judgement as order_judgement, recorded_at as order_recorded, evidence_id as order_id, low_days, low_said
          from single where rank > 0
        union all
        select evidence_id, practitioner_id, line_id, kind, rank, waits, valid_until, ends, live,
               order_from, order_judgement, order_recorded, order_id, low_days, low_said
          from so_far where line_id is not null),
      pair as materialized (
        select row_number() over () as nth, t.generation, case when first_ends then a.evidence_id else b.evidence_id end as evidence_id,
               a.practitioner_id, t.target_id as line_id, t.target_days, case when first_ends then a.kind else b.kind end as kind,
               least(a.rank, b.rank) as rank, greatest(a.waits, b.waits) + t.target_waits as waits,
               least(a.valid_until, b.valid_until) as valid_until, least(a.ends, b.ends) as ends, a.live * b.live as live,
               case when is_later then b.order_from else a.order_from end as order_from,
               case when is_later then b.order_judgement else a.order_judgement end as order_judgement,
               case when is_later then b.order_recorded else a.order_recorded end as order_recorded,
               case when is_later then b.order_id else a.order_id end as order_id,
               a.low_days || b.low_days as low_days, a.low_said || b.low_said as low_said
          from target t
          join source a on a.line_id = t.one_id
          join source b on b.line_id = t.other_id and b.practitioner_id = a.practitioner_id,
               lateral (select (coalesce(a.ends, 'infinity'), a.evidence_id) < (coalesce(b.ends, 'infinity'), b.evidence_id) as first_ends,
                               said_later(a.order_from, a.order_judgement, a.order_recorded, a.order_id,
                                          b.order_from, b.order_judgement, b.order_recorded, b.order_id) as is_later) compared
         where t.generation = (select generation + 1 from so_far limit 1)),
      judged as (
        select c.nth, array_agg(j.valid_from) filter (where j.stated < c.rank) as low_days,
               array_agg(j.stated) filter (where j.stated < c.rank) as low_said,
               min(j.valid_from) filter (where j.waits < c.waits
                 or j.stated < c.rank and (select on_conflict from partnership where id = current_partnership()) = 'LATEST') as judged_on
          from pair c
          join single j on j.practitioner_id = c.practitioner_id and j.line_id = c.line_id and j.judgement
                     and j.waits <= c.waits and (j.waits < c.waits or j.stated < c.rank)
                     and said_later(j.valid_from, j.judgement, j.recorded_at, j.evidence_id,
                                    c.order_from, c.order_judgement, c.order_recorded, c.order_id)
         group by 1)
      select generation + 1, evidence_id, practitioner_id, line_id, kind, rank, waits, valid_until, ends, live,
             order_from, order_judgement, order_recorded, order_id, line_days, low_days, low_said from so_far
      union all
      select c.generation, c.evidence_id, c.practitioner_id, c.line_id, c.kind, c.rank, c.waits, c.valid_until, least(c.ends, d.judged_on),
             c.live * daterange(null, d.judged_on), c.order_from, c.order_judgement, c.order_recorded, c.order_id, c.target_days,
             c.low_days || d.low_days, c.low_said || d.low_said
        from pair c left join judged d on d.nth = c.nth) step)
  select evidence_id, practitioner_id, line_id, kind, rank, waits::smallint, valid_until, ends, live * line_days, low_days, low_said
    from combined
   where line_id is not null and not isempty(line_days) and generation = (select max(generation) from merge) and (lines is null or line_id = any(lines)) $$;
