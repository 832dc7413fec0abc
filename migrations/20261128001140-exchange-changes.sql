-- What changed since: of every record that a program may follow, when it changed last. A place in the order is the transaction that changed it,
-- which is read once all transactions that began before it are over: docs/decisions/045.
create table changed_record (
  partnership_id uuid not null default current_partnership() constraint fk_changed_record_partnership references partnership,
  kind text not null constraint ck_changed_record_kind check (kind in ('PERSON', 'POST', 'SESSION', 'COMPLETION')),
  written_in bigint not null,
  transaction xid8 not null default pg_current_xact_id(),
  subject_id uuid not null,
  recorded_at timestamptz not null default coalesce(partnership_now(), now()),
  constraint pk_changed_record primary key (partnership_id, kind, written_in, transaction, subject_id)
);
create index ix_changed_record_subject on changed_record (partnership_id, kind, subject_id);
comment on table changed_record is 'Derived: that a record changed, and when; what a newer one takes the place of goes, unless somebody else has it in hand';
comment on column changed_record.kind is 'What it is of: a person, a post, a session, or a mark of one';
comment on column changed_record.written_in is 'The database it was written in, as changes_written_in() knows it: numbers of transactions begin anew in another';
comment on column changed_record.transaction is 'Which transaction changed it';
comment on column changed_record.subject_id is 'Which record';
comment on column changed_record.recorded_at is 'When, by the clock of the partnership';
select protect('changed_record', 'select, insert, delete');
-- To take a row in hand without waiting for whoever has it.
grant update (recorded_at) on changed_record to trivium_app;

-- A copy that is put back lacks the starts since it was made, and has others.
create table database_start (
  partnership_id uuid not null default current_partnership() constraint fk_database_start_partnership references partnership,
  id uuid not null default gen_random_uuid(),
  written_in bigint not null,
  transaction xid8 not null default pg_current_xact_id(),
  started_at timestamptz not null default now(),
  constraint pk_database_start primary key (partnership_id, id)
);
comment on table database_start is 'That Trivium was started on this database: by which a backup that was put back is told from what it was made of';
comment on column database_start.id is 'Drawn at random: what is told from then on is told by this start';
comment on column database_start.written_in is 'The database, as changes_written_in() knows it';
comment on column database_start.transaction is 'Which transaction wrote it: what was told before it was written by lower ones';
comment on column database_start.started_at is 'When, by the clock of the server';
select protect('database_start', 'select');
