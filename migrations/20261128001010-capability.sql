-- One of those sets.
create type asked as (ask_id uuid, part text);

create table placed (
  partnership_id uuid not null default current_partnership(),
  practitioner_id uuid not null,
  post_id uuid not null,
  ask_id uuid not null,
  part text not null,
  kind text not null,
  cluster_id uuid,
  weekly_hours numeric(5, 2),
  days datemultirange not null,
  constraint pk_placed primary key (partnership_id, practitioner_id, ask_id, part, post_id)
);
comment on table placed is 'Derived: the days on which a person in a post meets what is asked; always equal to placed_by_facts()';
create index ix_placed_ask on placed (partnership_id, ask_id, part);
select protect('placed', 'select, insert, update, delete');

-- Changes of those who meet a need level, added up by day, by month and by year: the sum up to a day is that of the years before
-- its year, the months before its month and the days before the next. A place is a cluster, the partnership itself for the whole,
-- or the nil id for posts in no cluster. Heads are distinct people in the place, so the whole is its own count and never a sum of
-- clusters.
create table tally (
  partnership_id uuid not null default current_partnership(),
  span text not null constraint ck_tally_span check (span in ('year', 'month', 'day')),
  day date not null constraint ck_tally_day check (span = 'day' or day = date_trunc(span, day::timestamp)::date),
  ask_id uuid not null,
  place_id uuid not null,
  heads integer not null,
  weekly_hours numeric not null,
  constraint pk_tally primary key (partnership_id, span, day, ask_id, place_id)
);
comment on table tally is 'Derived: changes of heads and hours by need level and place; `day` is the first day of the span';
select protect('tally', 'select, insert, update, delete');

-- Who was touched in this transaction; emptied before it commits. Null is everybody, or every ask.
create unlogged table touched (
  partnership_id uuid not null default current_partnership(),
  transaction xid8 not null default pg_current_xact_id(),
  people uuid[],
  competencies uuid[],
  asks uuid[]
);
create index ix_touched_transaction on touched (partnership_id, transaction);
select protect('touched', 'select, insert, delete');
