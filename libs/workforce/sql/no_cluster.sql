-- Where posts are that have no site in the default scheme of places, and no team in a cluster: shown in answers as a row of its own,
-- never dropped.
create function no_cluster() returns uuid language sql immutable as $$ select '00000000-0000-0000-0000-000000000000'::uuid $$;
