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
