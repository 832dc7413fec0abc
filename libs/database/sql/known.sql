-- The one predicate of the two clocks: whether a fact was recorded by an instant and not voided by it; `infinity` is all that is known.
-- PostgreSQL folds it into the statement that asks, so that an index of what stands is used as if this were written out, unless
-- `at` is a subquery: name that first, in a `with known as materialized`.
create function known(recorded_at timestamptz, voided_at timestamptz, at timestamptz) returns boolean
language sql immutable parallel safe as $$
  select recorded_at <= at and (voided_at is null or voided_at > at) $$;
