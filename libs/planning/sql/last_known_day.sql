-- The last day on which anything recorded so far changes what is answered: who holds what, who is in post, or what families need. A row of
-- headcounts in which a fact and its void add up to nothing is no change.
create function last_known_day() returns date language sql stable as $$
  select greatest(
    (select max(h.day)
       from unnest(array['IN_POST', 'NEED_LEVEL', 'TASK', 'DUTY', 'DUTY_ELEMENT', 'DUTY_RANK']) as k(kind)
      cross join lateral (
         select c.day from headcount_change c
          where c.kind = k.kind and c.employer_id = current_partnership() and c.span = 'day' and (c.heads <> 0 or c.weekly_hours <> 0)
          order by c.day desc limit 1) h),
    (select max(valid_until) from standing_period),
    (select max(greatest(valid_from, valid_until)) from demand where voided_at is null)) $$;
