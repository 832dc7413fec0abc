-- A setting of the partnership changes by a row of its history and in no other way: the row says what it was, which the database reads under
-- the lock of the partnership, so that of two changes at once the later sees the earlier.
create function change_setting() returns trigger language plpgsql as $$
begin
  perform from partnership where id = current_partnership() for update;
  -- What is no setting keeps what was said, and is refused by the constraint of the row.
  select coalesce(case new.setting
           when 'NAME' then name
           when 'FULL_TIME_WEEK' then trim_scale(full_time_week)::text
           when 'CLOSE_UP_TO_PERCENT' then trim_scale(close_match_threshold * 100)::text
           when 'JUST_SHORT_LIMIT' then just_short_limit::text
           when 'LAPSE_WINDOW' then lapse_window::text
           when 'REGISTER_OPEN_DAYS' then register_open_days::text
           when 'ON_CONFLICT' then on_conflict
         end, new.was) into new.was
    from partnership where id = current_partnership();
  case new.setting
    when 'NAME' then update partnership set name = new.becomes where id = current_partnership();
    when 'FULL_TIME_WEEK' then update partnership set full_time_week = new.becomes::numeric where id = current_partnership();
    when 'CLOSE_UP_TO_PERCENT' then
      update partnership set close_match_threshold = new.becomes::numeric / 100 where id = current_partnership();
    when 'JUST_SHORT_LIMIT' then update partnership set just_short_limit = new.becomes::smallint where id = current_partnership();
    when 'LAPSE_WINDOW' then update partnership set lapse_window = new.becomes::smallint where id = current_partnership();
    when 'REGISTER_OPEN_DAYS' then update partnership set register_open_days = new.becomes::smallint where id = current_partnership();
    when 'ON_CONFLICT' then update partnership set on_conflict = new.becomes where id = current_partnership();
    else null;
  end case;
  return new;
end $$;
create trigger change_setting before insert on partnership_setting_change for each row execute function change_setting();

create function refuse_unseen_setting() returns trigger language plpgsql as $$
begin
  raise exception 'a setting changes by a row of partnership_setting_change' using errcode = 'integrity_constraint_violation';
end $$;
create trigger never_unseen before update on partnership for each row
  when (current_user = 'trivium_app' and pg_trigger_depth() = 0) execute function refuse_unseen_setting();

-- What it was is read by the database.
create function change_partnership_setting(change_id uuid, of_setting text, value text, reason text, by_account uuid) returns void
language sql as $$
  insert into partnership_setting_change (id, setting, was, becomes, why, recorded_by)
  values (change_id, of_setting, '', value, reason, by_account) $$;
