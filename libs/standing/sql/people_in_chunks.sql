-- Everybody, two thousand at a time: of many more in one statement PostgreSQL misjudges the rows and plans badly.
create function people_in_chunks() returns table (people uuid[]) language sql stable as $$
  select array_agg(id order by id)
    from (select id, (row_number() over (order by id) - 1) / 2000 as at from practitioner) n group by at order by at $$;
