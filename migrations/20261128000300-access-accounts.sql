-- Who signs in, what they may do and over whom.

create table account (
  partnership_id uuid not null default current_partnership() constraint fk_account_partnership references partnership,
  id uuid not null,
  issuer text,
  subject text,
  by_email boolean not null default false,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  practitioner_id uuid,
  record_id uuid,
  constraint pk_account primary key (partnership_id, id),
  constraint uq_account_subject unique (partnership_id, issuer, subject),
  constraint ck_account_bound check ((issuer is null) = (subject is null))
);
comment on column account.subject is 'Who they are at their provider (issuer); null until an invitation binds it';
comment on column account.by_email is 'Whether a link sent to their address signs them in';
create unique index uq_account_practitioner on account (partnership_id, practitioner_id) where closed_at is null;
comment on column account.closed_at is 'From then on they are signed in nowhere; it stays for what they did';
comment on column account.record_id is 'The record on which they were, where that was ever joined to another; the practitioner is whoever answers for it now';
comment on table account is 'Who may sign in; its name and address stand apart, so that it can stay when they go';
comment on column account.issuer is 'The sign-in service that knows them; null until an invitation binds it';
comment on column account.opened_at is 'When somebody gave it to them';
select protect('account', 'select');
grant insert (id, practitioner_id) on account to trivium_app;
grant update (issuer, subject, by_email, closed_at, practitioner_id, record_id) on account to trivium_app;

-- Names and addresses of those who sign in; erasing one deletes the row and leaves an account that names nobody.
create table account_contact (
  partnership_id uuid not null default current_partnership(),
  account_id uuid not null,
  name text collate name_order not null constraint ck_account_contact_name
    check (name <> '' and length(name) <= 200 and name = btrim(normalize(name, NFC)) and name !~ '[[:cntrl:]]'),
  email text not null constraint ck_account_contact_email check (email ~ '^[^[:space:][:cntrl:]@<>(),;:"\\]+@[^[:space:][:cntrl:]@<>(),;:"\\]+$' and length(email) <= 254),
  is_released boolean not null default false,
  constraint pk_account_contact primary key (partnership_id, account_id),
  constraint fk_account_contact_account foreign key (partnership_id, account_id) references account
);
create unique index uq_account_contact_email on account_contact (partnership_id, lower(email)) where not is_released;
comment on column account_contact.is_released is 'Whether the account is closed, so that another may have the address';
comment on table account_contact is 'Names and addresses of those who sign in; erasing one leaves an account that names nobody';
comment on column account_contact.name is 'As mails address them';
comment on column account_contact.email is 'Where invitations and links go';
select protect('account_contact', 'select, insert');
grant update (name, email, is_released) on account_contact to trivium_app;

-- That an account was closed, by whom and why; voided is opened again.
create table account_closing (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  account_id uuid not null,
  reason text not null constraint ck_account_closing_reason check (length(reason) between 3 and 500),
  constraint pk_account_closing primary key (partnership_id, id),
  constraint fk_account_closing_account foreign key (partnership_id, account_id) references account
);
comment on table account_closing is 'That an account was closed; voided is opened again';
comment on column account_closing.reason is 'Why';
select protect('account_closing', 'select, insert');
select make_fact('account_closing', once => 'account_id', by_account => true);

-- The one thing that is read before anybody is signed in, across partnerships: by accounts_of() alone.
create table account_directory (
  partnership_id uuid not null default current_partnership(),
  account_id uuid not null,
  issuer text,
  subject text,
  email_hash bytea constraint ck_account_directory_email_hash check (length(email_hash) = 32),
  private_hash bytea constraint ck_account_directory_private_hash check (length(private_hash) = 32),
  constraint pk_account_directory primary key (partnership_id, account_id),
  constraint fk_account_directory_account foreign key (partnership_id, account_id) references account on delete cascade
);
comment on table account_directory is 'Derived: who may sign in where; of an address its hash alone';
create index ix_account_directory_subject on account_directory (issuer, subject);
create index ix_account_directory_email on account_directory (email_hash);
create index ix_account_directory_private on account_directory (private_hash);
comment on column account_directory.issuer is 'As in the account';
comment on column account_directory.subject is 'As in the account';
comment on column account_directory.private_hash is 'SHA-256 of the confirmed private address of somebody on the record, whose account may be closed';
comment on column account_directory.email_hash is 'SHA-256 of the address that links go to; null where none signs them in';
select protect('account_directory', 'select, insert, update, delete');
create policy read_by_its_owner on account_directory for select using (current_user = owner_of('account_directory'));

-- The accounts of whom a provider vouches for, or of whoever has an address (its hash), in whatever partnership. The one function that
-- reads across partnerships, in its owner's name: it tells ids alone.
create function accounts_of(by_issuer text, by_subject text, by_email_hash bytea) returns table (partnership_id uuid, account_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.partnership_id, d.account_id from account_directory d
   where (d.issuer = by_issuer and d.subject = by_subject) or by_email_hash in (d.email_hash, d.private_hash) $$;
revoke execute on function accounts_of(text, text, bytea) from public;
grant execute on function accounts_of(text, text, bytea) to trivium_app;

alter table audit_event add constraint fk_audit_event_account foreign key (partnership_id, account_id) references account;

create table access_grant (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  account_id uuid not null,
  kind text not null constraint ck_access_grant_kind check (kind in
    ('PLANNER', 'TRAINER', 'MANAGER', 'CLINICAL_SUPERVISOR', 'PRACTITIONER', 'STEWARD', 'EXACT_FIGURES', 'CHANGED_PEOPLE', 'CHANGED_POSTS',
     'CHANGED_SESSIONS', 'CHANGED_COMPLETIONS', 'NAMES_AND_NUMBERS')),
  area_id uuid,
  valid_from date not null,
  valid_until date constraint ck_access_grant_until check (isfinite(valid_until)),
  without_post boolean not null default false,
  deputy_for uuid,
  why text constraint ck_access_grant_why check (length(why) between 3 and 500),
  given_by uuid,
  given_in_stead_of uuid,
  voided_by uuid,
  shortens_id uuid,
  rests_on_post boolean not null generated always as
    (kind in ('TRAINER', 'MANAGER', 'CLINICAL_SUPERVISOR') and not without_post) stored,
  constraint pk_access_grant primary key (partnership_id, id),
  constraint fk_access_grant_account foreign key (partnership_id, account_id) references account,
  constraint fk_access_grant_deputy_for foreign key (partnership_id, deputy_for) references account,
  constraint fk_access_grant_given_by foreign key (partnership_id, given_by) references account,
  constraint fk_access_grant_given_in_stead_of foreign key (partnership_id, given_in_stead_of) references account,
  constraint fk_access_grant_voided_by foreign key (partnership_id, voided_by) references account,
  constraint fk_access_grant_shortens foreign key (partnership_id, shortens_id) references access_grant,
  constraint ck_access_grant_days check (valid_until > valid_from),
  constraint ck_access_grant_deputy check (deputy_for is null or (kind in ('MANAGER', 'STEWARD') and valid_until is not null)),
  constraint ck_access_grant_own_deputy check (deputy_for <> account_id),
  constraint ck_access_grant_area check (area_id is null or kind in ('PLANNER', 'EXACT_FIGURES'))
);
comment on column access_grant.area_id is 'The area whose figures a planner may see; null is the whole partnership';
comment on column access_grant.without_post is 'Given expressly to somebody who need have no post, such as a trainer from outside';
comment on column access_grant.rests_on_post is 'Has effect only on days on which the person has a live post';
comment on column access_grant.deputy_for is 'A deputy holds the rights of this account, for named days, while that one holds them itself';
comment on column access_grant.why is 'Null of those with which a partnership was opened';
comment on column access_grant.voided_by is 'Whose account ended it or took it away';
comment on column access_grant.given_by is 'Whose account gave it; null is whoever runs the installation';
comment on column access_grant.given_in_stead_of is 'The steward as whose deputy it was given, who is to look at it; null where a steward gave it themselves';
comment on column access_grant.shortens_id is 'The voided grant of which this one brings the end forward';
create index ix_access_grant_account on access_grant (partnership_id, account_id);
comment on table access_grant is 'What somebody may do, over whom, from a day to a day';
comment on column access_grant.kind is 'What it allows';
create index ix_access_grant_deputy_for on access_grant (partnership_id, deputy_for) where deputy_for is not null;
select protect('access_grant', 'select, insert');
grant update (voided_by) on access_grant to trivium_app;
select make_fact('access_grant');
alter table access_grant add constraint ex_access_grant_once exclude using gist
  (partnership_id with =, account_id with =, kind with =, coalesce(area_id, '00000000-0000-0000-0000-000000000000'::uuid) with =,
   coalesce(deputy_for, '00000000-0000-0000-0000-000000000000'::uuid) with =, daterange(valid_from, valid_until) with &&)
  where (voided_at is null);

-- That a grant was looked at and is still right: every half-year, of each.
create table grant_review (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  grant_id uuid not null,
  confirmed_on date not null default partnership_today(),
  confirmed_by uuid not null,
  constraint pk_grant_review primary key (partnership_id, id),
  constraint fk_grant_review_grant foreign key (partnership_id, grant_id) references access_grant,
  constraint fk_grant_review_confirmed_by foreign key (partnership_id, confirmed_by) references account
);
create index ix_grant_review_grant on grant_review (partnership_id, grant_id);
comment on table grant_review is 'That a grant was looked at and is still right';
comment on column grant_review.confirmed_on is 'When it was looked at';
comment on column grant_review.confirmed_by is 'Whose account looked';
select protect('grant_review', 'select');
grant insert (id, grant_id, confirmed_by) on grant_review to trivium_app;

-- The days on which somebody has a live post, past and to come, as whoever keeps the posts says: a sign-in reads one row of it.
create table time_in_post (
  partnership_id uuid not null default current_partnership(),
  practitioner_id uuid not null,
  days datemultirange not null,
  constraint pk_time_in_post primary key (partnership_id, practitioner_id)
);
comment on table time_in_post is 'Derived: the days on which somebody has a live post, on which grants that rest on one have effect';
comment on column time_in_post.days is 'Past and to come';
select protect('time_in_post', 'select, insert, update');

-- The answer to a mutation that carried an idempotency key, kept for a month so that a replay gets the same one.
create table idempotent_response (
  partnership_id uuid not null default current_partnership(),
  account_id uuid not null,
  key text not null constraint ck_idempotent_response_key check (length(key) between 8 and 200),
  operation text not null,
  input_hash text not null,
  answer jsonb,
  recorded_at timestamptz not null default now(),
  constraint pk_idempotent_response primary key (partnership_id, account_id, key),
  constraint fk_idempotent_response_account foreign key (partnership_id, account_id) references account
);
create index ix_idempotent_response_recorded_at on idempotent_response (partnership_id, recorded_at);
comment on table idempotent_response is 'What a change that carried a key was answered, so that a repeat gets the same; kept for a month';
comment on column idempotent_response.key is 'As the program that asked made it up';
comment on column idempotent_response.operation is 'What was asked';
comment on column idempotent_response.input_hash is 'Of what it was asked with, which is not kept';
comment on column idempotent_response.answer is 'What it was answered; it may name people';
comment on column idempotent_response.recorded_at is 'When; a month later the row goes';
select protect('idempotent_response', 'select, insert, update, delete');
