-- The first day on which somebody no longer holds a rank, of whom a line says so for the day on which it ends (`until`): what stands on instead
-- of it is asked, as kept, since a requirement goes on there. Null is never. Any other day is itself the answer.
create function first_day_without(person uuid, of_line uuid, of_rank smallint, until date) returns date language sql stable as $$
  with recursive step as materialized (
    select s.line_id, s.target_id, v.published_on as day
      from line_step s join framework_version v on v.id = s.version_id and v.called_off_at is null where v.published_on >= until),
  met_on as (
    select of_line as line_id, until
    union all
    select s.target_id, case when p.line_id is null then o.until else p.met_until[of_rank] end
      from met_on o
      join step s on s.line_id = o.line_id and s.day = o.until and s.target_id is not null
      left join standing_period p on p.practitioner_id = person and p.line_id = s.target_id and p.rank >= of_rank
                                 and p.valid_from <= o.until and (p.valid_until is null or p.valid_until > o.until))
  select min(o.until) from met_on o where not exists (select from step s where s.line_id = o.line_id and s.day = o.until) $$;
