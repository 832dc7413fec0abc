-- How much a requirement that is met counts in a ranking, by the kind of the evidence that decides it.
create function evidence_strength(kind text) returns integer language sql immutable parallel safe as $$
  select case kind when 'SIGN_OFF' then 4 when 'ASSESSMENT' then 3 when 'OBSERVATION' then 3 when 'ATTENDANCE' then 1 else 2 end $$;
