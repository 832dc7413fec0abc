-- What is required names a leaf of a published version and a rank of its scale: nobody could ever meet anything else, and one such
-- cell would empty its whole level. The libs that require something say for which of their tables. No publishing is called off meanwhile.
create function refuse_ill_founded_requirement() returns trigger language plpgsql as $$
begin
  perform lock_publishing();
  if exists (select from fresh f join competency c on c.partnership_id = f.partnership_id and c.id = f.competency_id
                           join framework_version v on v.partnership_id = c.partnership_id and v.id = c.version_id
              where not c.is_leaf or v.published_on is null or v.called_off_at is not null) then
    raise exception 'a requirement names a leaf competency of a published version'
      using errcode = 'integrity_constraint_violation', constraint = 'requirement_published_leaf';
  end if;
  if exists (select from fresh f where not exists (
               select from competency_rank r
                where r.partnership_id = f.partnership_id and r.competency_id = f.competency_id and r.rank = f.rank)) then
    raise exception 'a requirement asks a rank of the scale of its framework'
      using errcode = 'integrity_constraint_violation', constraint = 'requirement_rank_on_scale';
  end if;
  return null;
end $$;
