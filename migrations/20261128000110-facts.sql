-- What every table of facts has in common. These few functions stand under tables and triggers for good, so they are no part of the
-- repeatable layer.

-- A void is final: it is said once, with its reason, and never unsaid. It comes after what it voids, also where its transaction began
-- before that was recorded.
create function void_once() returns trigger language plpgsql as $$
begin
  if old.voided_at is not null then
    raise exception 'already voided' using errcode = 'integrity_constraint_violation', constraint = 'voided_once';
  end if;
  if new.voided_at < new.recorded_at then new.voided_at := new.recorded_at; end if;
  return new;
end $$;

-- For tables of which no row may go; row-level security does not see a truncate.
create function refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception '% is never emptied', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
