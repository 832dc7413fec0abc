-- Who answers for a record, as known at an instant: the record to which it was joined by then, or itself.
create function person_of(record uuid, known_at timestamptz) returns uuid language sql stable as $$
  select coalesce((select j.practitioner_id from person_join j where j.other_id = record and known(j.recorded_at, j.voided_at, known_at)
                    order by j.recorded_at desc, j.id desc limit 1), record) $$;

-- Whose a fact is, as known at an instant, by its key (whoever answers now) and the record for which it was written, where that was ever joined.
-- PostgreSQL folds it into the statement that asks, where nothing is left of it if that asks what is known now.
create function whose(key uuid, record uuid, known_at timestamptz) returns uuid language sql stable as $$
  select case when record is null or known_at = 'infinity' then key else person_of(record, known_at) end $$;

-- All records of somebody as known at an instant, their own among them.
create function records_of(person uuid, known_at timestamptz) returns setof uuid language sql stable as $$
  select person
  union all
  select j.other_id from person_join j where j.practitioner_id = person and known(j.recorded_at, j.voided_at, known_at) $$;

-- The keys, other than their own, by which facts of these people as known at an instant are found: of their records that were joined or parted
-- since. None where all is known.
create function keyed_elsewhere(people uuid[], known_at timestamptz) returns setof uuid language sql stable as $$
  select distinct person_of(j.other_id, 'infinity')
    from person_join j
   where known_at <> 'infinity' and (j.other_id = any(people) or j.practitioner_id = any(people))
     and person_of(j.other_id, known_at) = any(people) and person_of(j.other_id, 'infinity') <> all(people) $$;

-- Whether a fact that is found by one of these keys is of one of these people, as known at an instant.
create function is_of(key uuid, record uuid, people uuid[], elsewhere uuid[], known_at timestamptz) returns boolean language sql stable as $$
  select case when known_at = 'infinity' then true when record is null then key <> all(elsewhere)
              else person_of(record, known_at) = any(people) end $$;
