-- The last day on which anything recorded so far of these people, or of what roles and functions ask, changes where they stand; null is never.
create function recorded_until(people uuid[]) returns date language sql stable as $$
  select max(day)
    from (select valid_until as day from standing_period where practitioner_id = any(people)
          union all
          select greatest(valid_from, valid_until) from post where practitioner_id = any(people) and voided_at is null
          union all
          select greatest(valid_from, valid_until) from function_carried where practitioner_id = any(people) and voided_at is null
          union all
          select greatest(valid_from, valid_until) from role_requirement where voided_at is null
          union all
          select greatest(valid_from, valid_until) from function_requirement where voided_at is null) facts $$;
