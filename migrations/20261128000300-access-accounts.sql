-- Who signs in, what they may do and over whom.

create table account (
  partnership_id uuid not null default current_partnership() constraint fk_account_partnership references partnership,
  id uuid not null,
  issuer text not null,
  subject text not null,
  practitioner_id uuid,
  constraint pk_account primary key (partnership_id, id),
  constraint uq_account_subject unique (partnership_id, issuer, subject)
);
select protect('account', 'select');

alter table audit_event add constraint fk_audit_event_account foreign key (partnership_id, account_id) references account;

create table access_grant (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  account_id uuid not null,
  kind text not null constraint ck_access_grant_kind check (kind in
    ('PLANNER', 'TRAINER', 'MANAGER', 'CLINICAL_SUPERVISOR', 'PRACTITIONER', 'STEWARD', 'EXACT_FIGURES')),
  area_id uuid,
  valid_from date not null,
  valid_until date constraint ck_access_grant_until check (isfinite(valid_until)),
  without_post boolean not null default false,
  rests_on_post boolean not null generated always as
    (kind in ('TRAINER', 'MANAGER', 'CLINICAL_SUPERVISOR') and not without_post) stored,
  constraint pk_access_grant primary key (partnership_id, id),
  constraint fk_access_grant_account foreign key (partnership_id, account_id) references account,
  constraint ck_access_grant_days check (valid_until > valid_from),
  constraint ck_access_grant_area check (area_id is null or kind in ('PLANNER', 'EXACT_FIGURES'))
);
comment on column access_grant.area_id is 'The area whose figures a planner may see; null is the whole partnership';
comment on column access_grant.without_post is 'Given expressly to somebody who need have no post, such as a trainer from outside';
comment on column access_grant.rests_on_post is 'Has effect only on days on which the person has a live post';
create index ix_access_grant_account on access_grant (partnership_id, account_id);
select protect('access_grant', 'select');

-- The days on which somebody has a live post, past and to come, as whoever keeps the posts says: a sign-in reads one row of it.
create table time_in_post (
  partnership_id uuid not null default current_partnership(),
  practitioner_id uuid not null,
  days datemultirange not null,
  constraint pk_time_in_post primary key (partnership_id, practitioner_id)
);
select protect('time_in_post', 'select, insert, update');

-- A browser that somebody signed in with. The cookie holds the secret, the row its hash. Signing out takes the row away; that
-- somebody signed in and out stays in the audit.
create table web_session (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  account_id uuid not null,
  secret_hash bytea not null constraint ck_web_session_hash check (length(secret_hash) = 32),
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ends_at timestamptz not null constraint ck_web_session_ends check (isfinite(ends_at)),
  constraint pk_web_session primary key (partnership_id, id),
  constraint uq_web_session_secret unique (partnership_id, secret_hash),
  constraint fk_web_session_account foreign key (partnership_id, account_id) references account
);
create index ix_web_session_account on web_session (partnership_id, account_id);
create index ix_web_session_ends_at on web_session (partnership_id, ends_at);
select protect('web_session', 'select, insert, delete');
grant update (seen_at) on web_session to trivium_app;

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
select protect('idempotent_response', 'select, insert, update, delete');
