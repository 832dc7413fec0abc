-- Mail, written in the transaction that causes it, and the queue that has it sent.

do $$ begin
  create role trivium_jobs nologin nosuperuser nobypassrls;
exception when duplicate_object or unique_violation then null;  -- roles belong to the whole server
end $$;
do $$ begin
  execute format('grant trivium_jobs to %I', current_user);
end $$;
grant usage on schema public to trivium_jobs;

create table mail (
  partnership_id uuid not null default current_partnership() constraint fk_mail_partnership references partnership,
  id uuid not null,
  address text constraint ck_mail_address check (address !~ '[[:cntrl:]]' and length(address) <= 254),
  subject text not null constraint ck_mail_subject check (subject !~ '[[:cntrl:]]' and length(subject) <= 500),
  text text,
  good_until timestamptz constraint ck_mail_good_until check (isfinite(good_until)),
  written_at timestamptz not null default now(),
  sent_at timestamptz,
  refused_at timestamptz,
  server_said text,
  tries integer not null default 0,
  tried_at timestamptz,
  trouble text constraint ck_mail_trouble check (length(trouble) <= 200),
  is_private boolean not null default false,
  recipient_id uuid,
  constraint pk_mail primary key (partnership_id, id),
  constraint ck_mail_forgotten check (address is not null or text is null and server_said is null and recipient_id is null),
  constraint ck_mail_ended check (sent_at is null or refused_at is null)
);
comment on table mail is 'A name, a plain sentence and a link; nothing about competence or a family';
comment on column mail.text is 'May hold a link that signs somebody in, so the application cannot read it; null once it is sent';
comment on column mail.address is 'To whom; null once it is forgotten: thirty days after it was written, or with whoever it was for';
comment on column mail.trouble is 'Why it could not be sent when it was tried last, in codes without an address; null where it was, or was refused';
comment on column mail.good_until is 'When what it says is over, such as a link: it is not sent after that';
comment on column mail.server_said is 'Why the mail server refuses it for good';
create index ix_mail_written_at on mail (partnership_id, written_at);
comment on column mail.is_private is 'Whether it goes to an address of somebody''s own, of which a steward sees nothing';
comment on column mail.tries is 'How often it was tried';
comment on column mail.tried_at is 'When it was tried last; null is never';
comment on column mail.subject is 'Its subject line';
comment on column mail.written_at is 'When what causes it was done';
comment on column mail.sent_at is 'When the mail server took it; null is not yet';
comment on column mail.refused_at is 'When the mail server refused it for good; null is never';
comment on column mail.recipient_id is 'The account or the record of whoever it is for, however they are reached by now; null once it is forgotten';
create index ix_mail_recipient on mail (partnership_id, recipient_id);
create index ix_mail_address on mail (partnership_id, lower(address));
select protect('mail', 'insert');
grant select (partnership_id, id, address, subject, written_at, good_until, sent_at, refused_at, server_said, tries, tried_at, trouble, is_private, recipient_id) on mail to trivium_app;
grant update (address) on mail to trivium_app;
grant select, update (address, text, sent_at, refused_at, server_said, tries, tried_at, trouble) on mail to trivium_jobs;

-- What is erased of somebody among mail: what was to them, by whom it is for and by where they are reached, and their name in what waits to be said to others, which
-- the application cannot read: so this runs as the owner, in the partnership under way, and tells nothing.
create function erase_in_mail(recipients uuid[], addresses text[], names text[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  update mail set address = null where partnership_id = current_partnership() and (recipient_id = any(recipients) or lower(address) = any(addresses));
  update mail set subject = without_names(subject, names), text = without_names(text, names), server_said = without_names(server_said, names)
   where partnership_id = current_partnership() and (subject, text, server_said) is distinct from
         (without_names(subject, names), without_names(text, names), without_names(server_said, names)) $$;
revoke execute on function erase_in_mail(uuid[], text[], text[]) from public;
grant execute on function erase_in_mail(uuid[], text[], text[]) to trivium_app;

-- Each night the worker forgets what nobody needs any more, partnership by partnership; of a partnership it reads the id.
grant select (id, partnership_id) on partnership to trivium_jobs;
create policy listed_by_the_worker on partnership for select using (current_user = 'trivium_jobs');

-- How long kinds of records are kept, where the partnership decided so: the last word counts, those before are kept. By what the night goes.
create table retention_change (
  partnership_id uuid not null default current_partnership() constraint fk_retention_change_partnership references partnership,
  id uuid not null,
  kind text not null constraint ck_retention_change_kind check (kind in ('MAIL', 'ANSWERS', 'LISTS', 'SIGN_IN_LINKS', 'INVITATIONS')),
  days integer not null constraint ck_retention_change_days check (days between 1 and 730),
  why text not null constraint ck_retention_change_why check (why <> '' and length(why) <= 500),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  constraint pk_retention_change primary key (partnership_id, id)
);
comment on table retention_change is 'For how long a kind of records is kept from then on; what nobody decided has a period of its own';
comment on column retention_change.kind is 'What is kept';
comment on column retention_change.days is 'For how many days after it is over';
comment on column retention_change.why is 'In the words of whoever decided';
comment on column retention_change.recorded_at is 'When it was decided; the last word counts';
comment on column retention_change.recorded_by is 'Whose account did it';
create index ix_retention_change_kind on retention_change (partnership_id, kind, recorded_at);
select protect('retention_change', 'select');
grant insert (id, kind, days, why, recorded_by), update (why) on retention_change to trivium_app;
grant select (partnership_id, kind, days, recorded_at, id) on retention_change to trivium_jobs;

-- What the nights took away: how much of what, and never whose.
create table retention_log (
  partnership_id uuid not null default current_partnership() constraint fk_retention_log_partnership references partnership,
  kind text not null,
  removed_at timestamptz not null default now(),
  removed integer not null constraint ck_retention_log_removed check (removed > 0),
  constraint pk_retention_log primary key (partnership_id, kind, removed_at)
);
comment on table retention_log is 'What was removed because its time was over: how much of what, and never whose';
comment on column retention_log.kind is 'Of which kind';
comment on column retention_log.removed_at is 'In which night';
comment on column retention_log.removed is 'How many';
select protect('retention_log', 'select');
grant insert (partnership_id, kind, removed) on retention_log to trivium_jobs;

-- The queue is graphile-worker's, which fills its schema itself. Its jobs hold ids alone, and what went wrong; forty tries take a week.
create schema graphile_worker authorization trivium_jobs;
set local role trivium_jobs;
create table graphile_worker.migrations (
  id integer primary key,
  ts timestamptz not null default now(),
  breaking boolean not null default false
);
create function graphile_worker.queue_mail() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job('send_mail', json_build_object('partnershipId', new.partnership_id, 'mailId', new.id),
    job_key => new.id::text, max_attempts => 40);
  return null;
end $$;
reset role;
create trigger queue_mail after insert on mail for each row execute function graphile_worker.queue_mail();
