-- The one order of evidence: the day it is from, credits before judgements, the instant recorded, the id. Whether the one piece comes
-- after the other; PostgreSQL folds it into the statement that asks.
create function said_later(valid_from date, judgement boolean, recorded_at timestamptz, id uuid,
                           than_from date, than_judgement boolean, than_recorded timestamptz, than_id uuid) returns boolean
language sql immutable parallel safe as $$
  select (valid_from, judgement, recorded_at, id) > (than_from, than_judgement, than_recorded, than_id) $$;
