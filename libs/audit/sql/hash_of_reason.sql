-- What an event keeps of why it was asked.
create function hash_of_reason(salt uuid, reason text) returns bytea language sql immutable as $$
  select sha256(convert_to(salt::text || reason, 'UTF8')) $$;
