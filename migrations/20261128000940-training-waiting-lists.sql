create table wait (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  session_id uuid not null,
  practitioner_id uuid not null,
  turn integer not null constraint ck_wait_turn check (turn > 0),
  passed_over_at timestamptz,
  leaving_id uuid,
  constraint pk_wait primary key (partnership_id, id),
  constraint uq_wait_turn unique (partnership_id, session_id, turn),
  constraint fk_wait_session foreign key (partnership_id, session_id) references session,
  constraint fk_wait_practitioner foreign key (partnership_id, practitioner_id) references practitioner,
  constraint fk_wait_leaving foreign key (partnership_id, leaving_id) references leaving
);
create index ix_wait_leaving on wait (partnership_id, leaving_id) where leaving_id is not null;
comment on table wait is 'Somebody who waits for a place on a full session; the place that it came to has its id';
comment on column wait.turn is 'The order of the waiting list: who came first has the lowest';
comment on column wait.passed_over_at is 'When a place was last free and went to the next, as they could not have it; null is never';
comment on column wait.leaving_id is 'The leaving by which it ended';
select protect('wait', 'select, insert');
grant update (passed_over_at, leaving_id) on wait to trivium_app;
select make_fact('wait', once => 'session_id, practitioner_id', indexed => array['practitioner_id']);
select make_key('wait');
alter table wait add constraint ck_wait_leaving check (leaving_id is null or voided_at is not null);

-- How many places a session has from now on, told with why. A later change is another one.
create table capacity_change (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  session_id uuid not null,
  was integer not null,
  becomes integer not null,
  reason text not null constraint ck_capacity_change_reason check (reason <> '' and length(reason) <= 200),
  recorded_at timestamptz not null default partnership_now(),
  recorded_by uuid not null,
  constraint pk_capacity_change primary key (partnership_id, id),
  constraint fk_capacity_change_session foreign key (partnership_id, session_id) references session,
  constraint fk_capacity_change_recorded_by foreign key (partnership_id, recorded_by) references account,
  constraint ck_capacity_change_differs check (was <> becomes)
);
create index ix_capacity_change_session on capacity_change (partnership_id, session_id);
comment on table capacity_change is 'A session has more places, or fewer, than before';
comment on column capacity_change.was is 'How many places it had';
comment on column capacity_change.becomes is 'How many places it has since';
comment on column capacity_change.reason is 'In the words of whoever changed it';
comment on column capacity_change.recorded_at is 'Since when';
comment on column capacity_change.recorded_by is 'Whose account changed it';
select protect('capacity_change', 'select, insert');
grant update (capacity) on session to trivium_app;
