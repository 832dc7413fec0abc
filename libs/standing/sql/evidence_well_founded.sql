-- Evidence names a leaf of a published version, the one in force on its first day (of what was before any, the first), states a rank of its
-- scale, is never dated after the day it was recorded, nor before 1950, and ends within fifty years of that day.
create function refuse_ill_founded_evidence() returns trigger language plpgsql as $$
begin
  if exists (select from fresh f join competency c on c.partnership_id = f.partnership_id and c.id = f.competency_id
                           join framework_version v on v.partnership_id = c.partnership_id and v.id = c.version_id
              where not c.is_leaf or v.published_on is null or v.called_off_at is not null) then
    raise exception 'evidence names a leaf competency of a published version'
      using errcode = 'integrity_constraint_violation', constraint = 'evidence_published_leaf';
  end if;
  if exists (select from (select distinct competency_id, valid_from from fresh) f
               join competency c on c.partnership_id = current_partnership() and c.id = f.competency_id
               join framework_version v on v.partnership_id = c.partnership_id and v.id = c.version_id
              where exists (select from framework_version later
                             where later.framework_id = v.framework_id and later.called_off_at is null
                               and later.published_on > v.published_on and later.published_on <= f.valid_from)
                 or v.published_on > f.valid_from
                    and exists (select from framework_version earlier
                                 where earlier.framework_id = v.framework_id and earlier.called_off_at is null
                                    and earlier.published_on < v.published_on)) then
    raise exception 'evidence names a competency of the version in force on its first day'
      using errcode = 'integrity_constraint_violation', constraint = 'evidence_version_in_force';
  end if;
  if exists (select from fresh f where f.rank > 0 and not exists (
               select from competency_rank r
                where r.partnership_id = f.partnership_id and r.competency_id = f.competency_id and r.rank = f.rank)) then
    raise exception 'evidence states a rank of the scale of its framework, or 0'
      using errcode = 'integrity_constraint_violation', constraint = 'evidence_rank_on_scale';
  end if;
  -- What is recorded at once is mostly of one day, and the partnership's day is looked up for each.
  if exists (select from (select distinct valid_from, recorded_at from fresh) f where valid_from > local_day(recorded_at)) then
    raise exception 'evidence is dated after the day it was recorded'
      using errcode = 'integrity_constraint_violation', constraint = 'evidence_not_ahead';
  end if;
  if exists (select from (select distinct valid_from, valid_until, recorded_at from fresh) f
              where valid_from < '1950-01-01' or valid_until > local_day(recorded_at) + interval '50 years') then
    raise exception 'evidence is of no plausible day'
      using errcode = 'integrity_constraint_violation', constraint = 'evidence_plausible';
  end if;
  return null;
end $$;
create trigger well_founded after insert on evidence referencing new table as fresh
  for each statement execute function refuse_ill_founded_evidence();

-- Nor is the publishing called off of what evidence or a self-rating names.
create trigger named_by_evidence before update on framework_version for each row
  when (old.called_off_at is null and new.called_off_at is not null) execute function refuse_calling_off('evidence');
create trigger named_by_self_rating before update on framework_version for each row
  when (old.called_off_at is null and new.called_off_at is not null) execute function refuse_calling_off('self_rating');
