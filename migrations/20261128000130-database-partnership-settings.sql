-- What a partnership decided of its settings while it runs: each change with who made it, when and why, so that none is typed over unseen.

create table partnership_setting_change (
  partnership_id uuid not null default current_partnership(),
  id uuid not null,
  setting text not null constraint ck_partnership_setting_change_setting check (setting in
    ('NAME', 'FULL_TIME_WEEK', 'CLOSE_UP_TO_PERCENT', 'JUST_SHORT_LIMIT', 'LAPSE_WINDOW', 'REGISTER_OPEN_DAYS', 'ON_CONFLICT')),
  was text not null,
  becomes text not null,
  why text not null constraint ck_partnership_setting_change_why check (why <> '' and length(why) <= 500),
  recorded_at timestamptz not null default partnership_now(),
  recorded_by uuid not null,
  constraint pk_partnership_setting_change primary key (partnership_id, id),
  constraint ck_partnership_setting_change_differs check (becomes <> was)
);
comment on table partnership_setting_change is 'A setting of the partnership was changed; the database changes it by this row alone';
comment on column partnership_setting_change.setting is 'Which one';
comment on column partnership_setting_change.was is 'Its value before, read by the database';
comment on column partnership_setting_change.becomes is 'Its value from then on';
comment on column partnership_setting_change.why is 'In the words of whoever changed it';
comment on column partnership_setting_change.recorded_at is 'When it was changed';
comment on column partnership_setting_change.recorded_by is 'Whose account changed it';
select protect('partnership_setting_change', 'select, insert');
create index ix_partnership_setting_change_setting on partnership_setting_change (partnership_id, setting, recorded_at);

-- The zone, the simulated day and the key never change: days that were recorded would be others.
grant update (name, full_time_week, close_match_threshold, just_short_limit, lapse_window, register_open_days, on_conflict)
  on partnership to trivium_app;
