-- Evidence names a leaf of a published version, states a rank of its scale and is never dated after the day it was recorded.
create function refuse_ill_founded_evidence() returns trigger language plpgsql as $$
begin
  if exists (select from fresh f join competency c on c.partnership_id = f.partnership_id and c.id = f.competency_id
                           join framework_version v on v.partnership_id = c.partnership_id and v.id = c.version_id
              where not c.is_leaf or v.published_on is null) then
    raise exception 'evidence names a leaf competency of a published version'
      using errcode = 'integrity_constraint_violation', constraint = 'evidence_published_leaf';
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
  return null;
end $$;
create trigger well_founded after insert on evidence referencing new table as fresh
  for each statement execute function refuse_ill_founded_evidence();
