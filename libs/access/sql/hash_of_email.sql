-- Of an address, whatever the case it is typed in.
create function hash_of_email(email text) returns bytea language sql immutable parallel safe as $$
  select sha256(convert_to(lower(normalize(btrim(email), NFC)), 'UTF8')) $$;
