-- The last day on which anything recorded so far changes what is counted in these clusters (null is everywhere): who in post there that day
-- holds what a need level, a task, a role or a function asks, who is in post with which agency, what is asked, what families need, or in which area a cluster lies; no earlier than today. A
-- row of headcounts in which a fact and its void add up to nothing is no change.
create function last_known_day(clusters uuid[]) returns date language sql stable as $$
  select greatest(
    (select max(h.day)
       from unnest(array['IN_POST', 'NEED_LEVEL', 'TASK', 'DUTY', 'DUTY_ELEMENT', 'DUTY_RANK']) as k(kind)
      cross join (select current_partnership() as id union all select id from agency) a
      cross join lateral (
         select c.day from headcount_change c
          where c.kind = k.kind and c.employer_id = a.id and c.span = 'day' and (c.heads <> 0 or c.weekly_hours <> 0)
            and (clusters is null or c.location_id = any(clusters))
          order by c.day desc limit 1) h),
    (select s.valid_until
       from standing_period s
      where s.valid_until > partnership_today()
        and s.line_id in (
          select p.line_id
            from leaf_path p join (select competency_id from grid_cell where voided_at is null
                                   union all select competency_id from task_requirement where voided_at is null
                                   union all select competency_id from role_requirement where voided_at is null
                                   union all select competency_id from function_requirement where voided_at is null) a using (competency_id))
        and exists (select from capability_in_post c
                     where c.practitioner_id = s.practitioner_id and c.kind = 'IN_POST' and c.days @> s.valid_until
                       and (clusters is null or c.cluster_id = any(clusters)))
      order by s.valid_until desc limit 1),
    (select max(valid_from) from place_move
      where voided_at is null and cluster_id is not null and (clusters is null or cluster_id = any(clusters))),
    (select max(greatest(valid_from, valid_until)) from grid_cell where voided_at is null),
    (select max(greatest(valid_from, valid_until)) from task_requirement where voided_at is null),
    (select max(greatest(valid_from, valid_until)) from role_requirement where voided_at is null),
    (select max(greatest(valid_from, valid_until)) from function_requirement where voided_at is null),
    (select max(published_on) from framework_version where called_off_at is null),
    (select max(greatest(valid_from, valid_until)) from demand
      where voided_at is null and (clusters is null or cluster_id = any(clusters)))) $$;
