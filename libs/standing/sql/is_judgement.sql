-- Whether a kind of evidence is somebody's judgement of a person: a later one ends what an earlier one said, and only they are voided
-- by whoever made them.
create function is_judgement(kind text) returns boolean language sql immutable parallel safe as $$
  select kind in ('ASSESSMENT', 'OBSERVATION', 'SIGN_OFF') $$;
