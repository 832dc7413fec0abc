-- Where the days in post, by which rights begin and end, are not those of the posts. There is none, whatever was written in whatever order.
create function time_in_post_differences() returns table (what text, practitioner_id uuid) language sql stable as $$
  select 'days in post', practitioner_id
    from (select p.practitioner_id, range_agg(daterange(p.valid_from, p.valid_until)) as days
            from post p where p.voided_at is null group by 1) by_posts
    full join time_in_post kept using (practitioner_id)
   where coalesce(by_posts.days, '{}') <> coalesce(kept.days, '{}') $$;
