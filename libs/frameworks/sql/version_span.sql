-- Which versions are known in which span of instants, since a publishing is recorded at one and may be called off at another, and the days
-- on which each is in force by that. Of a framework, the first is in force on all days before the next.
create view known_span with (security_invoker = true) as
  select partnership_id, known_from, lead(known_from) over (partition by partnership_id order by known_from) as known_until
    from (select partnership_id, timestamptz '-infinity' as known_from from framework_version
          union
          select partnership_id, publishing_recorded_at from framework_version where publishing_recorded_at is not null
          union
          select partnership_id, called_off_at from framework_version where called_off_at is not null) turn;
grant select on known_span to trivium_app;

create view version_span with (security_invoker = true) as
  select s.partnership_id, s.known_from, s.known_until, v.framework_id, v.id as version_id,
         daterange(case when row_number() over chain > 1 then v.published_on end, lead(v.published_on) over chain) as days
    from known_span s
    join framework_version v on v.partnership_id = s.partnership_id and known(v.publishing_recorded_at, v.called_off_at, s.known_from)
  window chain as (partition by s.partnership_id, s.known_from, v.framework_id order by v.published_on);
grant select on version_span to trivium_app;
