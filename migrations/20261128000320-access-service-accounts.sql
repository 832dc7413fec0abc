-- Machines: programs of the partnership that ask in their own name, until a last day, by keys of ours or tokens of a sign-in service.

alter table account add column is_machine boolean not null default false,
  add constraint ck_account_machine check (not is_machine or (practitioner_id is null and not by_email));
comment on column account.is_machine is 'Whether a program signs in with it, and no person; said when it is made, and for good';
grant insert (is_machine) on account to trivium_app;

create table service_account (
  partnership_id uuid not null default current_partnership(),
  account_id uuid not null,
  name text collate name_order not null constraint ck_service_account_name
    check (name <> '' and length(name) <= 100 and name = btrim(normalize(name, NFC)) and name !~ '[[:cntrl:]]'),
  contact text not null constraint ck_service_account_contact
    check (contact ~ '^[^[:space:][:cntrl:]@<>(),;:"\\]+@[^[:space:][:cntrl:]@<>(),;:"\\]+$' and length(contact) <= 254),
  purpose text not null constraint ck_service_account_purpose check (length(purpose) between 3 and 500),
  last_day date not null constraint ck_service_account_last_day check (isfinite(last_day)),
  made_by uuid not null,
  constraint pk_service_account primary key (partnership_id, account_id),
  constraint fk_service_account_account foreign key (partnership_id, account_id) references account,
  constraint fk_service_account_made_by foreign key (partnership_id, made_by) references account
);
comment on table service_account is 'A program that asks in its own name, and whom to ask about it';
comment on column service_account.name is 'What the program is called';
comment on column service_account.contact is 'The address of whoever answers for it; nothing signs in by it';
comment on column service_account.purpose is 'What it is for';
comment on column service_account.last_day is 'The last day, by the real clock, on which it is let in';
comment on column service_account.made_by is 'Whose account made it';
select protect('service_account', 'select');
grant insert (account_id, name, contact, purpose, last_day, made_by) on service_account to trivium_app;
grant update (name, contact, purpose, last_day) on service_account to trivium_app;

-- What a program shows instead of a password. The row holds a hash of it; nobody but the program keeps the key.
create table service_key (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  account_id uuid not null,
  name text collate name_order not null constraint ck_service_key_name
    check (name <> '' and length(name) <= 100 and name = btrim(normalize(name, NFC)) and name !~ '[[:cntrl:]]'),
  secret_hash bytea not null constraint ck_service_key_hash check (length(secret_hash) = 32),
  last_day date not null constraint ck_service_key_last_day check (isfinite(last_day)),
  made_at timestamptz not null default now(),
  made_by uuid not null,
  used_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  constraint pk_service_key primary key (partnership_id, id),
  constraint fk_service_key_account foreign key (partnership_id, account_id) references service_account,
  constraint fk_service_key_made_by foreign key (partnership_id, made_by) references account,
  constraint fk_service_key_ended_by foreign key (partnership_id, ended_by) references account,
  constraint ck_service_key_ended check ((ended_at is null) = (ended_by is null))
);
create index ix_service_key_account on service_key (partnership_id, account_id);
comment on table service_key is 'A key by which a program is let in, as a hash';
comment on column service_key.name is 'What tells it from the other keys of the same program';
comment on column service_key.secret_hash is 'SHA-256 of the 32 random bytes in the key';
comment on column service_key.last_day is 'The last day, by the real clock, on which it is good';
comment on column service_key.made_at is 'When it was made';
comment on column service_key.made_by is 'Whose account made it';
comment on column service_key.used_at is 'When it was last used, to the hour; null is never';
comment on column service_key.ended_at is 'From then on it is good for nothing; null is not ended';
comment on column service_key.ended_by is 'Whose account ended it';
select protect('service_key', 'select');
grant insert (id, account_id, name, secret_hash, last_day, made_by) on service_key to trivium_app;
grant update (used_at, ended_at, ended_by) on service_key to trivium_app;
