-- How people sign in: at which organisations, by invitation the first time, by links in their mail, with which browsers.

-- At which organisation's OpenID provider people of the partnership sign in. One issuer may serve several partnerships; a service opens
-- accounts of those alone that have it with the same client. Another secret or address is another service: nothing is typed over.
create table sign_in_service (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  name text collate name_order not null constraint ck_sign_in_service_name
    check (name <> '' and length(name) <= 100 and name = btrim(normalize(name, NFC)) and name !~ '[[:cntrl:]]'),
  issuer text not null constraint ck_sign_in_service_issuer check (issuer ~ '^https?://[^[:space:]?#]+$' and length(issuer) <= 300),
  client_id text not null constraint ck_sign_in_service_client check (client_id ~ '^[[:graph:]]+$' and length(client_id) <= 300),
  secret bytea not null constraint ck_sign_in_service_secret check (length(secret) between 29 and 2100),
  domains text[] not null constraint ck_sign_in_service_domains
    check (cardinality(domains) <= 20 and array_position(domains, null) is null and array_to_string(domains, ' ') ~ '^[a-z0-9. -]*$'),
  constraint pk_sign_in_service primary key (partnership_id, id)
);
comment on table sign_in_service is 'At which organisation people of the partnership sign in; voided is ended';
comment on column sign_in_service.name is 'As people know the organisation';
comment on column sign_in_service.issuer is 'Its OpenID provider, where everything else is discovered; of two that differ by a slash at the end accounts name one';
comment on column sign_in_service.client_id is 'What it calls Trivium';
comment on column sign_in_service.secret is 'Of that client, sealed with a key of the settings that the database does not have';
comment on column sign_in_service.domains is 'Of the work addresses of its people: what comes behind the @';
select protect('sign_in_service', 'select');
select make_fact('sign_in_service', once => 'issuer, client_id', by_account => true);
grant insert (id, name, issuer, client_id, secret, domains, recorded_by) on sign_in_service to trivium_app;
alter table sign_in_service add constraint fk_sign_in_service_recorded_by foreign key (partnership_id, recorded_by) references account,
  add constraint fk_sign_in_service_voided_by foreign key (partnership_id, voided_by) references account;
create index ix_sign_in_service_issuer on sign_in_service (rtrim(issuer, '/')) where voided_at is null;
create index ix_sign_in_service_domains on sign_in_service using gin (domains) where voided_at is null;
create policy read_by_its_owner on sign_in_service for select using (current_user = owner_of('sign_in_service'));

-- Which services, of whatever open partnership, are for the addresses of a domain, or for an issuer (as one client of it, where one is
-- named). Read before anybody is signed in, in its owner's name: it tells ids alone, and lists nothing to whoever names nothing.
create function sign_in_services_of(by_domain text, by_issuer text, by_client text) returns table (partnership_id uuid, service_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.partnership_id, s.id from sign_in_service s join partnership p on p.id = s.partnership_id and p.closed_at is null
   where s.voided_at is null
     and (s.domains @> array[by_domain] or (rtrim(s.issuer, '/') = by_issuer and (by_client is null or s.client_id = by_client))) $$;
revoke execute on function sign_in_services_of(text, text, text) from public;
grant execute on function sign_in_services_of(text, text, text) to trivium_app;

-- Whether a partnership of real people is open here, and which, where there is one alone. Several are nobody's business, nor how many.
create function real_partnership() returns table (is_any boolean, sole uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) > 0, case when count(*) = 1 then min(id::text)::uuid end from partnership
   where closed_at is null and simulated_today is null $$;
revoke execute on function real_partnership() from public;
grant execute on function real_partnership() to trivium_app;

-- How somebody was asked to sign in for the first time: for seven days, once. The link holds the secret, the row its hash.
create table invitation (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  account_id uuid not null,
  made_by uuid,
  secret_hash bytea not null constraint ck_invitation_hash check (length(secret_hash) = 32),
  made_at timestamptz not null default now(),
  ends_at timestamptz not null default now() + interval '7 days' constraint ck_invitation_ends check (isfinite(ends_at)),
  used_at timestamptz,
  withdrawn_at timestamptz,
  constraint pk_invitation primary key (partnership_id, id),
  constraint uq_invitation_secret unique (partnership_id, secret_hash),
  constraint fk_invitation_account foreign key (partnership_id, account_id) references account,
  constraint fk_invitation_made_by foreign key (partnership_id, made_by) references account
);
comment on column invitation.made_by is 'Whose account made it; null is whoever runs the installation';
create index ix_invitation_account on invitation (partnership_id, account_id);
comment on table invitation is 'How somebody was asked to sign in for the first time';
comment on column invitation.secret_hash is 'SHA-256 of what the link holds';
comment on column invitation.made_at is 'When it was sent';
comment on column invitation.ends_at is 'From then on it is over';
comment on column invitation.used_at is 'When it was accepted; null is not yet';
comment on column invitation.withdrawn_at is 'When it was taken back; null is never';
select protect('invitation', 'select');
grant insert (id, account_id, made_by, secret_hash) on invitation to trivium_app;
grant update (used_at, withdrawn_at) on invitation to trivium_app;

-- A link sent by e-mail that signs in whoever has the mailbox: for a quarter of an hour, once.
create table sign_in_link (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  account_id uuid not null,
  invitation_id uuid,
  mail_id uuid,
  service_id uuid,
  is_private boolean not null default false,
  secret_hash bytea not null constraint ck_sign_in_link_hash check (length(secret_hash) = 32),
  made_at timestamptz not null default now(),
  ends_at timestamptz not null default now() + interval '15 minutes' constraint ck_sign_in_link_ends check (isfinite(ends_at)),
  used_at timestamptz,
  constraint pk_sign_in_link primary key (partnership_id, id),
  constraint uq_sign_in_link_secret unique (partnership_id, secret_hash),
  constraint fk_sign_in_link_account foreign key (partnership_id, account_id) references account,
  constraint fk_sign_in_link_service foreign key (partnership_id, service_id) references sign_in_service,
  constraint fk_sign_in_link_mail foreign key (partnership_id, mail_id) references mail,
  constraint fk_sign_in_link_invitation foreign key (partnership_id, invitation_id) references invitation
);
comment on column sign_in_link.mail_id is 'The mail that takes it to their mailbox; others are for whoever has shown already who they are';
comment on column sign_in_link.service_id is 'Where whoever chooses by it between partnerships has just signed in; null is by mail';
comment on column sign_in_link.is_private is 'Whether it went to their private address: it opens their own record alone';
comment on column sign_in_link.invitation_id is 'The invitation that using it accepts';
create index ix_sign_in_link_account on sign_in_link (partnership_id, account_id);
comment on table sign_in_link is 'A link by e-mail that signs in whoever has the mailbox, once';
comment on column sign_in_link.secret_hash is 'SHA-256 of what the link holds';
comment on column sign_in_link.made_at is 'When it was asked for';
comment on column sign_in_link.ends_at is 'From then on it is over';
comment on column sign_in_link.used_at is 'When it signed somebody in; null is not yet';
select protect('sign_in_link', 'select');
grant insert (id, account_id, invitation_id, mail_id, service_id, is_private, secret_hash) on sign_in_link to trivium_app;
grant update (used_at) on sign_in_link to trivium_app;
create index ix_sign_in_link_invitation on sign_in_link (partnership_id, invitation_id);
-- The worker forgets what is over.
grant select (partnership_id, ends_at, invitation_id), delete on sign_in_link to trivium_jobs;
grant select (partnership_id, id, ends_at), delete on invitation to trivium_jobs;
grant select (partnership_id, recorded_at), delete on idempotent_response to trivium_jobs;

-- An address of their own that somebody on the record gave, so that their record stays open to them when their work is over. It counts once
-- a link that went there was used. Nobody else reads it.
create table private_address (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  account_id uuid not null,
  email text not null constraint ck_private_address_email
    check (email ~ '^[^[:space:][:cntrl:]@<>(),;:"\\]+@[^[:space:][:cntrl:]@<>(),;:"\\]+$' and length(email) <= 254),
  secret_hash bytea not null constraint ck_private_address_hash check (length(secret_hash) = 32),
  given_at timestamptz not null default now(),
  ends_at timestamptz not null default now() + interval '1 day' constraint ck_private_address_ends check (isfinite(ends_at)),
  confirmed_at timestamptz,
  constraint pk_private_address primary key (partnership_id, id),
  constraint uq_private_address_secret unique (partnership_id, secret_hash),
  constraint fk_private_address_account foreign key (partnership_id, account_id) references account
);
create unique index uq_private_address_confirmed on private_address (partnership_id, account_id) where confirmed_at is not null;
create unique index uq_private_address_waiting on private_address (partnership_id, account_id) where confirmed_at is null;
comment on table private_address is 'Where links to their own record go when their work is over; removing it deletes the row';
comment on column private_address.email is 'Told to themselves alone';
comment on column private_address.secret_hash is 'SHA-256 of what the link that confirms it holds';
comment on column private_address.given_at is 'When they gave it';
comment on column private_address.ends_at is 'From then on it is confirmed no more';
comment on column private_address.confirmed_at is 'When a link that went there was used; null is not yet';
select protect('private_address', 'select, delete');
grant insert (id, account_id, email, secret_hash) on private_address to trivium_app;
grant update (confirmed_at, ends_at) on private_address to trivium_app;

-- A browser that somebody signed in with. The cookie holds the secret, the row its hash. Signing out takes the row away; that
-- somebody signed in and out stays in the audit.
create table web_session (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  account_id uuid not null,
  service_id uuid,
  is_private boolean not null default false,
  secret_hash bytea not null constraint ck_web_session_hash check (length(secret_hash) = 32),
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ends_at timestamptz not null constraint ck_web_session_ends check (isfinite(ends_at)),
  constraint pk_web_session primary key (partnership_id, id),
  constraint uq_web_session_secret unique (partnership_id, secret_hash),
  constraint fk_web_session_account foreign key (partnership_id, account_id) references account,
  constraint fk_web_session_service foreign key (partnership_id, service_id) references sign_in_service
);
create index ix_web_session_account on web_session (partnership_id, account_id);
create index ix_web_session_ends_at on web_session (partnership_id, ends_at);
comment on table web_session is 'A browser that somebody is signed in with; signing out takes the row away';
comment on column web_session.service_id is 'The sign-in service of the partnership by which they came: the session ends with it; null is by mail, or by one of the settings';
comment on column web_session.is_private is 'Whether they came by a link to their private address: they see their own record, and do nothing else';
comment on column web_session.secret_hash is 'SHA-256 of what the cookie holds';
comment on column web_session.started_at is 'When they signed in';
comment on column web_session.seen_at is 'When it was last used, to the minute';
comment on column web_session.ends_at is 'From then on they must sign in again';
select protect('web_session', 'select, insert, delete');
grant update (seen_at) on web_session to trivium_app;
