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
  constraint pk_mail primary key (partnership_id, id),
  constraint ck_mail_forgotten check (address is not null or text is null and server_said is null),
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
create index ix_mail_address on mail (partnership_id, lower(address));
select protect('mail', 'insert');
grant select (partnership_id, id, address, subject, written_at, good_until, sent_at, refused_at, server_said, tries, tried_at, trouble, is_private) on mail to trivium_app;
grant update (address) on mail to trivium_app;
grant select, update (address, text, sent_at, refused_at, server_said, tries, tried_at, trouble) on mail to trivium_jobs;

-- Each night the worker forgets what nobody needs any more, partnership by partnership; of a partnership it reads the id.
grant select (id, partnership_id) on partnership to trivium_jobs;
create policy listed_by_the_worker on partnership for select using (current_user = 'trivium_jobs');

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
