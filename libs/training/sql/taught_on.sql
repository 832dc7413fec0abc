-- What an edition of a module teaches on a day, on the leaves in force that day as known at an instant (now, if none is given): what it teaches of a leaf goes on along its line, and to
-- each part of a split, but not where that asks for a new assessment; a merged leaf is taught if all its parts are, at the lowest of them.
create function taught_on(edition uuid, on_day date, known_at timestamptz default 'infinity') returns table (competency_id uuid, evidence_kind text, rank smallint)
language sql stable as $$
  with recursive
  merge as (
    select m.*, coalesce(p.line_id, m.line_id) as target_id
      from line_merge m
      join framework_version v on v.id = m.version_id and known(v.publishing_recorded_at, v.called_off_at, known_at)
      left join leaf_path p on p.competency_id = m.line_id and not p.merges and p.waits = 0 and known(p.known_from, p.known_until, known_at)),
  taught as (
    select 0 as generation, p.line_id, t.evidence_kind, t.rank
      from module_teaches t
      join leaf_path p on p.competency_id = t.competency_id and not p.merges and p.waits = 0 and known(p.known_from, p.known_until, known_at)
     where t.module_version_id = edition
    union all
    select * from (
      with so_far as (select * from taught where generation < (select max(generation) from merge))
      select generation + 1, line_id, evidence_kind, rank from so_far
      union all
      select m.generation, m.target_id, a.evidence_kind, least(a.rank, b.rank)
        from merge m
        join so_far a on a.line_id = m.one_id and a.generation = m.generation - 1
        join so_far b on b.line_id = m.other_id and b.evidence_kind = a.evidence_kind) step)
  select q.leaf_id, t.evidence_kind, max(t.rank)
    from taught t
    join requirement_path q on q.competency_id = t.line_id and q.line_id = t.line_id and q.days @> on_day and known(q.known_from, q.known_until, known_at)
   where t.generation = coalesce((select max(generation) from merge), 0)
   group by 1, 2 $$;
