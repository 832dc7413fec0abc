-- Which of several pieces that hold on a day decides: the highest rank, of those the one that lasts longest in effect; of equals the
-- lowest id, which whoever asks orders by next. The greatest key decides. PostgreSQL folds it into the statement that asks.
create function deciding_key(rank smallint, until date) returns bigint language sql immutable parallel safe as $$
  select (rank::bigint << 32) + coalesce((until - date '1900-01-01')::bigint, 2147483647) $$;
