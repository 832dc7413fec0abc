-- What no single post shows, looked at when a post is committed: nobody works more hours than a week has, nor more than 60 unless somebody
-- said why, and no line of managers comes back to where it began on any day. The person, then the lines, are locked first and read in
-- another statement, so that two at once do not pass each other. A post that only ends sooner than the one it replaces breaks nothing; one
-- that has no more hours than what it replaces on the days of more than 60 was confirmed with that; one that adds none needs no reason.
create function post_plausible() returns trigger language plpgsql as $$
declare
  hours numeric;
  long_days datemultirange;
begin
  if not exists (select from post where partnership_id = new.partnership_id and id = new.id and voided_at is null)
     or exists (select from post longer
                 where longer.partnership_id = new.partnership_id and longer.id = new.shortens_id and longer.voided_at = new.recorded_at
                   and (longer.valid_until is null or longer.valid_until >= new.valid_until)
                   and (longer.valid_from, longer.weekly_hours, longer.line_manager_id)
                       is not distinct from (new.valid_from, new.weekly_hours, new.line_manager_id)) then return null; end if;
  perform from practitioner where partnership_id = new.partnership_id and id = new.practitioner_id for no key update;
  with own as (
    select daterange(valid_from, valid_until) as days, weekly_hours from post
     where partnership_id = new.partnership_id and practitioner_id = new.practitioner_id and voided_at is null
       and daterange(valid_from, valid_until) && daterange(new.valid_from, new.valid_until)),
  turn as (
    select greatest(lower(days), new.valid_from) as day from own
    union
    select upper(days) from own where upper(days) < coalesce(new.valid_until, 'infinity')),
  week as (
    select daterange(day, lead(day, 1, new.valid_until) over (order by day)) as days, (select sum(weekly_hours) from own where own.days @> day) as hours from turn)
  select max(week.hours), range_agg(week.days) filter (where week.hours > 60) into hours, long_days from week;
  if hours > 168 then
    raise exception '% hours a week', hours using errcode = 'check_violation', constraint = 'post_hours_possible';
  elsif hours > 60 and new.weekly_hours > 0 and new.long_hours_reason is null and not coalesce((
      select range_agg(daterange(was.valid_from, was.valid_until)) @> long_days
        from post was
       where was.partnership_id = new.partnership_id and was.practitioner_id = new.practitioner_id
         and coalesce(was.origin_id, was.id) = new.origin_id and was.voided_at = new.recorded_at
         and was.weekly_hours >= new.weekly_hours), false) then
    raise exception '% hours a week', hours using errcode = 'check_violation', constraint = 'post_hours_confirmed';
  end if;
  if new.line_manager_id is null then return null; end if;
  perform lock_lines(new.partnership_id);
  if exists (
    with recursive up(id, days) as (
      select new.line_manager_id, daterange(new.valid_from, new.valid_until)
      union
      select p.line_manager_id, u.days * daterange(p.valid_from, p.valid_until)
        from up u join post p on p.partnership_id = new.partnership_id and p.practitioner_id = u.id and p.voided_at is null
         and p.line_manager_id is not null and daterange(p.valid_from, p.valid_until) && u.days)
    select from up where id = new.practitioner_id) then
    raise exception 'a loop of line managers' using errcode = 'check_violation', constraint = 'post_manager_loop';
  end if;
  return null;
end $$;
create constraint trigger plausible after insert on post deferrable initially deferred
  for each row when (new.voided_at is null) execute function post_plausible();
