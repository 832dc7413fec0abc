-- Mail, written in the transaction that causes it.

create table mail (
  partnership_id uuid not null default current_partnership() constraint fk_mail_partnership references partnership,
  id uuid not null,
  address text not null,
  subject text not null,
  text text not null,
  written_at timestamptz not null default now(),
  constraint pk_mail primary key (partnership_id, id)
);
comment on table mail is 'A name, a plain sentence and a link; nothing about competence or a family. A link may sign somebody in, so the application cannot read what it says';
create index ix_mail_written_at on mail (partnership_id, written_at);
select protect('mail', 'insert');
grant select (partnership_id, id, written_at) on mail to trivium_app;
