-- The days on which somebody has a live post (null is none), by which grants that rest on one have effect. Whoever keeps the posts calls
-- it in the transaction that changes one; access knows no posts.
create function record_time_in_post(person uuid, days_in_post datemultirange) returns void language sql as $$
  insert into time_in_post as t (practitioner_id, days) values (person, coalesce(days_in_post, '{}'))
  on conflict on constraint pk_time_in_post do update set days = excluded.days where t.days <> excluded.days $$;
