-- A person’s name as every answer says it. Whoever was erased has none, and is still there; who has one name alone has no space.
create function person_name(given_name text, family_name text) returns text language sql immutable parallel safe as $$
  select coalesce(btrim(given_name || ' ' || family_name), 'Name erased') $$;
