-- Who leads a team from a day on, other than at first: facts, so that earlier days keep whoever led it then.

create table team_leader_change (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  team_id uuid not null,
  leader_id uuid,
  valid_from date not null,
  why text not null constraint ck_team_leader_change_why check (why <> '' and length(why) <= 500),
  constraint pk_team_leader_change primary key (partnership_id, id),
  constraint fk_team_leader_change_team foreign key (partnership_id, team_id) references team,
  constraint fk_team_leader_change_leader foreign key (partnership_id, leader_id) references practitioner
);
comment on table team_leader_change is 'Somebody else, or nobody, leads a team from a day on';
comment on column team_leader_change.leader_id is 'Who leads it from then on; null is nobody';
comment on column team_leader_change.why is 'In the words of whoever changed it';
select protect('team_leader_change', 'select, insert');
select make_fact('team_leader_change', by_account => true, once => 'team_id, valid_from');
alter table team_leader_change
  add constraint ck_team_leader_change_day check (valid_from >= '1950-01-01'
    and valid_from <= (recorded_at at time zone 'Europe/London' + interval '2 years')::date);
-- Read by whoever asks as of an instant, voided or not.
create index ix_team_leader_change_team on team_leader_change (partnership_id, team_id);

comment on column team.leader_id is 'Who leads it at first; team_leader_change has who from a day on';
