-- What is kept of what people hold, and what a transaction changed of the facts that it follows from.

create table standing_period (
  partnership_id uuid not null default current_partnership(),
  practitioner_id uuid not null,
  line_id uuid not null,
  valid_from date not null,
  valid_until date,
  rank smallint not null,
  kind text not null constraint ck_standing_period_kind check (kind in
    ('ATTENDANCE', 'ASSESSMENT', 'OBSERVATION', 'SIGN_OFF', 'QUALIFICATION', 'CREDIT', 'ALIGNMENT')),
  met_until date[] not null,
  constraint pk_standing_period primary key (partnership_id, practitioner_id, line_id, valid_from)
);
comment on table standing_period is
  'Derived: the days on which a person holds a rank on a line (leaf_line), by one kind of evidence; always equal to standing_periods()';
comment on column standing_period.met_until is
  'For each rank from 1 to the one held, the first day after these on which less than it is held on the line; null is never';
-- Of a line whoever holds it, and nothing read but the index.
create index ix_standing_period_line on standing_period (partnership_id, line_id, practitioner_id, valid_from)
  include (valid_until, rank, kind, met_until);
-- Until when anybody holds anything.
create index ix_standing_period_until on standing_period (partnership_id, valid_until) where valid_until is not null;
comment on column standing_period.rank is 'The proficiency level held';
comment on column standing_period.kind is 'The kind of evidence that decides it';
comment on column standing_period.line_id is 'The competency, through the versions that keep it';
select protect('standing_period', 'select, insert, update, delete');

-- What a transaction changed, until it commits. No people is everybody; no competencies and no requirement sets is all that follows from
-- a post. Competencies are named where evidence changed. `standing_is_fresh` tells those who keep what follows that it is their turn;
-- `out_of_time`, that answers as known on days that have ended may change.
create unlogged table pending_refresh (
  partnership_id uuid not null default current_partnership(),
  transaction xid8 not null default pg_current_xact_id(),
  people uuid[],
  competencies uuid[],
  requirement_sets uuid[],
  standing_is_fresh boolean not null default false,
  out_of_time boolean not null default false
);
create index ix_pending_refresh_transaction on pending_refresh (partnership_id, transaction);
comment on table pending_refresh is 'What a transaction under way changed and is to be derived anew; empty when it has committed';
comment on column pending_refresh.transaction is 'Which';
comment on column pending_refresh.people is 'Whose; null is everybody';
comment on column pending_refresh.competencies is 'Of which; null is all';
comment on column pending_refresh.requirement_sets is 'Of which; null is all';
comment on column pending_refresh.standing_is_fresh is 'Whether what people hold is derived already';
comment on column pending_refresh.out_of_time is 'Whether answers as known on days that have ended may change';
select protect('pending_refresh', 'select, insert, update, delete');
