-- Who did what. The application may add to it and nothing more.
create table audit_event (
  partnership_id uuid not null default current_partnership() constraint fk_audit_event_partnership references partnership,
  id uuid not null,
  at timestamptz not null default now(),
  account_id uuid not null,
  operation text not null,
  outcome text not null constraint ck_audit_event_outcome check (outcome in ('CHANGED', 'READ', 'FORBIDDEN')),
  subject jsonb not null default '{}',
  constraint pk_audit_event primary key (partnership_id, id)
);
comment on column audit_event.subject is 'Ids and counts of what was touched; never names or free text';
create index ix_audit_event_at on audit_event (partnership_id, at);
comment on table audit_event is 'Who did or read what; the application may add to it and nothing more';
comment on column audit_event.at is 'When, by the clock of the database';
comment on column audit_event.operation is 'What was done, by its name in the API';
comment on column audit_event.outcome is 'Whether it changed something, read about people or figures, or was refused';
select protect('audit_event', 'select');
-- When it was is not the application's to say.
grant insert (id, account_id, operation, outcome, subject) on audit_event to trivium_app;
select never_empty('audit_event');

create table audit_seal (
  partnership_id uuid not null default current_partnership() constraint fk_audit_seal_partnership references partnership,
  day date not null,
  events integer not null constraint ck_audit_seal_events check (events > 0),
  hash bytea not null constraint ck_audit_seal_hash check (length(hash) = 32),
  constraint pk_audit_seal primary key (partnership_id, day)
);
comment on table audit_seal is 'Over the events of a day (UTC) that has ended, and the seal before it: SHA-256';
select protect('audit_seal', 'select');
select never_empty('audit_seal');
