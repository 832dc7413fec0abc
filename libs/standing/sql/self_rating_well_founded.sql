-- People rate themselves in a leaf of the version in force on the day: not in a group of leaves, nor in an earlier edition.
create function refuse_ill_founded_self_rating() returns trigger language plpgsql as $$
begin
  if not exists (
    select from competency c join framework_version v on v.id = c.version_id
     where c.id = new.competency_id and c.is_leaf and v.called_off_at is null and v.published_on <= new.rated_on
       and not exists (select from framework_version later
                        where later.framework_id = v.framework_id and later.called_off_at is null
                          and later.published_on > v.published_on and later.published_on <= new.rated_on)) then
    raise exception 'a self-rating names a leaf competency of the version in force'
      using errcode = 'integrity_constraint_violation', constraint = 'self_rating_leaf_in_force';
  end if;
  return null;
end $$;
create constraint trigger well_founded after insert on self_rating for each row execute function refuse_ill_founded_self_rating();
