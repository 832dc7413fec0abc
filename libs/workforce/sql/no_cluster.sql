-- The place of posts in no cluster: shown in answers as a row of its own.
create function no_cluster() returns uuid language sql immutable as $$ select '00000000-0000-0000-0000-000000000000'::uuid $$;
