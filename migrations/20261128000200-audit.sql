-- Who did what. The application may add to it and nothing more.
create table audit_event (
  partnership_id uuid not null default current_partnership() constraint fk_audit_event_partnership references partnership,
  id uuid not null,
  at timestamptz not null default now(),
  account_id uuid not null,
  operation text not null,
  outcome text not null constraint ck_audit_event_outcome check (outcome in ('CHANGED', 'READ', 'FORBIDDEN')),
  subject jsonb not null default '{}',
  rights text[] not null default '{}',
  stood_for uuid[] not null default '{}',
  reason_hash bytea constraint ck_audit_event_reason_hash check (length(reason_hash) = 32),
  constraint pk_audit_event primary key (partnership_id, id)
);
comment on column audit_event.subject is 'Ids and counts of what was touched; never names or free text. `people` are those it was about or named';
comment on column audit_event.rights is 'The grants by any of which it could be asked then; none where none was needed or held';
comment on column audit_event.stood_for is 'The accounts as whose deputy some of these grants were held then; none where all were their own';
comment on column audit_event.reason_hash is 'SHA-256 of why it was asked, after its salt; null where nobody had to say. The words stand apart, so that they can be erased';
comment on table audit_event is 'Who did or read what; the application may add to it and nothing more';
comment on column audit_event.at is 'When, by the clock of the database';
comment on column audit_event.operation is 'What was done, by its name in the API';
comment on column audit_event.outcome is 'Whether it changed something, read about people or figures, or was refused';
create index ix_audit_event_at on audit_event (partnership_id, at, id);
select protect('audit_event', 'select');
-- When it was is not the application's to say.
grant insert (id, account_id, operation, outcome, subject, rights, stood_for, reason_hash) on audit_event to trivium_app;
select never_empty('audit_event');

-- Why somebody asked, in their own words: erasing one deletes the row, and the seals over the events still hold.
create table audit_reason (
  partnership_id uuid not null default current_partnership(),
  event_id uuid not null,
  reason text not null constraint ck_audit_reason_reason check (reason <> '' and length(reason) <= 500),
  salt uuid not null,
  constraint pk_audit_reason primary key (partnership_id, event_id),
  constraint fk_audit_reason_event foreign key (partnership_id, event_id) references audit_event
);
comment on table audit_reason is 'Why somebody asked, in their own words; the person asked about reads it. Erasing one deletes the row';
comment on column audit_reason.salt is 'What the hash in the event begins with, so that it cannot be guessed once this row is gone';
select protect('audit_reason', 'select, insert');
select never_empty('audit_reason');

-- Of each person the events that name them, so that they find who looked without reading what was asked about everybody else. Written by a
-- trigger with the event, and as final; it refers to the event by no foreign key, which would be checked for each of those on a list.
create table audit_person (
  partnership_id uuid not null default current_partnership() constraint fk_audit_person_partnership references partnership,
  practitioner_id uuid not null,
  at timestamptz not null,
  event_id uuid not null,
  constraint pk_audit_person primary key (partnership_id, practitioner_id, at, event_id)
);
comment on column audit_person.at is 'When, as the event has it';
comment on table audit_person is 'Derived from audit_event: whom each event names';
select protect('audit_person', 'select, insert');
select never_empty('audit_person');
-- The same of who acted, for a steward who asks what one account did.
create index ix_audit_event_account on audit_event (partnership_id, account_id, at, id);
-- The same of an operation, and of what was refused, which both may be rare.
create index ix_audit_event_operation on audit_event (partnership_id, operation, at, id);
create index ix_audit_event_forbidden on audit_event (partnership_id, at, id) where outcome = 'FORBIDDEN';

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
