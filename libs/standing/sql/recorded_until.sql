-- The last day on which anything recorded so far of these people, or of what roles, functions and need levels ask in whatever edition, changes where
-- they stand; of everybody where none are given. Null is never.
create function recorded_until(people uuid[]) returns date language sql stable as $$
  select max(day)
    from (select (select max(valid_until) from standing_period where people is null) as day
          union all
          select valid_until from standing_period where practitioner_id = any(people)
          union all
          select greatest(valid_from, valid_until) from post where (people is null or practitioner_id = any(people)) and voided_at is null
          union all
          select greatest(valid_from, valid_until) from function_carried where (people is null or practitioner_id = any(people)) and voided_at is null
          union all
          select greatest(valid_from, valid_until) from grid_cell where voided_at is null
          union all
          select greatest(valid_from, valid_until) from role_requirement where voided_at is null
          union all
          select greatest(valid_from, valid_until) from function_requirement where voided_at is null
          union all
          select greatest(valid_from, valid_until) from leave where people is null and voided_at is null
          union all
          select published_on from framework_version where called_off_at is null) facts $$;
