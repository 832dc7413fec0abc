-- What is derived of who can do what, and what it is derived for.

-- A need level, a task, or an element or a proficiency level of a duty: whatever asks for several competencies at once.
create type requirement_set as (requirement_set_id uuid, element_or_rank text);

create table capability_in_post (
  partnership_id uuid not null default current_partnership(),
  practitioner_id uuid not null,
  post_id uuid not null,
  requirement_set_id uuid not null,
  element_or_rank text not null,
  kind text not null
    constraint ck_capability_in_post_kind check (kind in ('IN_POST', 'DUTY', 'NEED_LEVEL', 'TASK', 'DUTY_ELEMENT', 'DUTY_RANK')),
  cluster_id uuid not null,
  employer_id uuid not null,
  weekly_hours numeric(5, 2),
  days datemultirange not null,
  constraint pk_capability_in_post primary key (partnership_id, practitioner_id, requirement_set_id, element_or_rank, post_id, cluster_id)
);
comment on table capability_in_post is
  'Derived: the days on which a person in a post meets a requirement set; always equal to capability_in_post_by_facts()';
comment on column capability_in_post.kind is
  'IN_POST and DUTY ask nothing: the days in the post, and those with the duty in it; they are what the others are counted against';
create index ix_capability_in_post_requirement_set on capability_in_post (partnership_id, requirement_set_id, element_or_rank);
comment on column capability_in_post.element_or_rank is 'Of a duty, the element of the framework or the proficiency level; empty where all of the set is meant';
comment on column capability_in_post.weekly_hours is 'Of the post; null is unknown';
comment on column capability_in_post.days is 'On which they meet it, past and to come';
comment on column capability_in_post.cluster_id is 'Where the post counts on these days, for its site or team may move; the nil id is in no cluster';
select protect('capability_in_post', 'select, insert, update, delete');

-- Changes of those who meet a requirement set, added up by day, by month and by year: the sum up to a day is that of the years before
-- its year, the months before its month and the days before the next. A location is a cluster, the partnership itself for the whole,
-- or the nil id for posts in no cluster; an employer is an agency, or the partnership itself for all of them. Heads are distinct people
-- there, so the whole is its own count and never a sum of clusters. counted_at() says which of these are kept.
create table headcount_change (
  partnership_id uuid not null default current_partnership(),
  kind text not null,
  location_id uuid not null,
  employer_id uuid not null,
  span text not null constraint ck_headcount_change_span check (span in ('year', 'month', 'day')),
  day date not null constraint ck_headcount_change_day check (span = 'day' or day = date_trunc(span, day::timestamp)::date),
  requirement_set_id uuid not null,
  element_or_rank text not null,
  heads integer not null,
  weekly_hours numeric not null,
  constraint pk_headcount_change
    primary key (partnership_id, kind, employer_id, span, day, location_id, requirement_set_id, element_or_rank)
);
create index ix_headcount_change_location on headcount_change (partnership_id, location_id, kind, employer_id, span, day);
comment on table headcount_change is
  'Derived: changes of heads and hours by requirement set, location and employer; `day` is the first day of the span';
select protect('headcount_change', 'select, insert, update, delete');
