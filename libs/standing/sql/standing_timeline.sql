-- The one rule, second half: who held what from when until when, and the piece that decides it: the highest rank live,
-- of those the one that lasts longest, then the lowest id.
create function standing_timeline(people uuid[], competencies uuid[], known_at timestamptz)
returns table (practitioner_id uuid, competency_id uuid, days daterange, rank smallint, evidence_id uuid)
language sql stable set enable_nestloop = off set work_mem = '64MB' as $$
  with piece as materialized (
    select * from standing_pieces(people, competencies, known_at) where not isempty(days) and rank > 0),
  boundary as (
    select practitioner_id, competency_id, lower(days) as day from piece
    union select practitioner_id, competency_id, upper(days) from piece where not upper_inf(days)),
  decided as (
    select distinct on (b.practitioner_id, b.competency_id, b.day)
           b.practitioner_id, b.competency_id, b.day, p.rank, p.evidence_id
      from boundary b
      left join piece p on p.practitioner_id = b.practitioner_id and p.competency_id = b.competency_id and p.days @> b.day
     order by b.practitioner_id, b.competency_id, b.day, p.rank desc nulls last, upper(p.days) desc nulls first, p.evidence_id),
  stretch as (
    select practitioner_id, competency_id, rank, evidence_id,
           daterange(day, lead(day) over (partition by practitioner_id, competency_id order by day)) as days
      from decided)
  select s.practitioner_id, s.competency_id, d, s.rank, s.evidence_id
    from (select practitioner_id, competency_id, rank, evidence_id, range_agg(days) as all_days
            from stretch where evidence_id is not null group by 1, 2, 3, 4) s, unnest(s.all_days) d $$;
