-- Everybody, so many at a time: of many thousands in one statement PostgreSQL misjudges the rows and plans badly.
create function people_in_chunks(size integer default 2000) returns table (people uuid[]) language sql stable as $$
  select array_agg(id order by id)
    from (select id, (row_number() over (order by id) - 1) / size as at from practitioner) n group by at order by at $$;
