-- The last day on which anything recorded so far changes what is counted in these clusters (null is everywhere): who holds what, who is in
-- post, or what families need. A row of headcounts in which a fact and its void add up to nothing is no change.
create function last_known_day(clusters uuid[]) returns date language sql stable as $$
  select greatest(
    (select max(h.day)
       from unnest(array['IN_POST', 'NEED_LEVEL', 'TASK', 'DUTY', 'DUTY_ELEMENT', 'DUTY_RANK']) as k(kind)
      cross join lateral (
         select c.day from headcount_change c
          where c.kind = k.kind and c.employer_id = current_partnership() and c.span = 'day' and (c.heads <> 0 or c.weekly_hours <> 0)
            and (clusters is null or c.location_id = any(clusters))
          order by c.day desc limit 1) h),
    (select max(valid_until) from standing_period where clusters is null),
    (select max(s.valid_until)
       from standing_period s
      where s.practitioner_id in (
        select p.practitioner_id from capability_in_post p where p.kind = 'IN_POST' and p.cluster_id = any(clusters))),
    (select max(greatest(valid_from, valid_until)) from demand
      where voided_at is null and (clusters is null or cluster_id = any(clusters)))) $$;
