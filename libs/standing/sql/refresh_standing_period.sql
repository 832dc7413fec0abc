-- Brings `standing_period` up to the facts for these people, on all lines that what names these competencies may stand on, writing only what differs. Whoever calls it holds the
-- people locked, since before the statement in which it reads.
create function refresh_standing_period(people uuid[], competencies uuid[]) returns void language plpgsql
  set enable_nestloop = off set plan_cache_mode = force_generic_plan set work_mem = '64MB' as $$
declare
  lines constant uuid[] := lines_reached(competencies);
begin
  with fresh as materialized (select * from standing_periods(people, lines, 'infinity')),
  gone as (
    delete from standing_period p
     where practitioner_id = any(people) and line_id = any(lines)
       and not exists (select from fresh f where f.practitioner_id = p.practitioner_id and f.line_id = p.line_id
                                             and f.valid_from = p.valid_from))
  insert into standing_period as p (practitioner_id, line_id, valid_from, valid_until, rank, kind, met_until)
  select * from fresh
  on conflict on constraint pk_standing_period do update
     set valid_until = excluded.valid_until, rank = excluded.rank, kind = excluded.kind, met_until = excluded.met_until
   where (p.valid_until, p.rank, p.kind, p.met_until)
         is distinct from (excluded.valid_until, excluded.rank, excluded.kind, excluded.met_until);
end $$;
