-- One at a time in a partnership: what follows from its versions is derived whole.
create function lock_publishing() returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended(current_partnership()::text, 3)) $$;

-- A version follows the latest published one of its framework, on a later day, and says of each of that one's leaves what becomes of it and
-- of each of its own where it comes from: otherwise what people hold, and what is asked of them, would be lost on the way. Publishing may be
-- recorded before or after its day, and called off only before it, while nothing names a leaf of the version.
create function refuse_ill_founded_publishing() returns trigger language plpgsql as $$
declare
  before framework_version;
  no_fate uuid[];
  no_origin uuid[];
begin
  perform lock_publishing();
  new.publishing_recorded_at := coalesce(new.publishing_recorded_at, partnership_now());
  select * into before from framework_version
   where framework_id = new.framework_id and published_on is not null and called_off_at is null order by published_on desc limit 1;
  if new.published_on <= before.published_on or new.publishing_recorded_at < before.publishing_recorded_at
     or exists (select from carry_over where to_version_id = new.id and from_version_id is distinct from before.id) then
    raise exception 'a version follows the latest published one, on a later day'
      using errcode = 'integrity_constraint_violation', constraint = 'framework_version_follows', detail = coalesce(before.published_on::text, '');
  end if;
  if before.id is null then return new; end if;
  with fate as (
    select k.old_id, k.new_id, k.change, (k.old_id is null or o.id is not null) and (k.new_id is null or n.id is not null) as of_leaves
      from carry_over k
      left join competency o on o.id = k.old_id and o.is_leaf and o.version_id = before.id
      left join competency n on n.id = k.new_id and n.is_leaf and n.version_id = new.id
     where k.to_version_id = new.id)
  select array(select c.id from competency c
                where c.version_id = before.id and c.is_leaf
                  and (select bool_and(of_leaves) and count(distinct change) = 1 and (count(*) = 1 or bool_and(change = 'SPLIT'))
                         from fate f where f.old_id = c.id) is not true order by c.position),
         array(select c.id from competency c
                where c.version_id = new.id and c.is_leaf
                  and (select bool_and(of_leaves) and case when bool_and(change = 'MERGED') then count(*) > 1 else count(*) = 1 end
                         from fate f where f.new_id = c.id) is not true order by c.position)
    into no_fate, no_origin;
  if no_fate <> '{}' or no_origin <> '{}' then
    raise exception 'every leaf of the earlier version has one fate, and every leaf of the later one an origin'
      using errcode = 'integrity_constraint_violation', constraint = 'framework_version_carries',
            detail = json_build_object('withoutFate', no_fate, 'withoutOrigin', no_origin);
  end if;
  return new;
end $$;
create trigger publishing_well_founded before update on framework_version for each row
  when (old.published_on is null and new.published_on is not null) execute function refuse_ill_founded_publishing();

-- Leaves and what becomes of them come first, publishing last.
create function refuse_born_published() returns trigger language plpgsql as $$
begin
  raise exception 'a version is published once its leaves are there'
    using errcode = 'integrity_constraint_violation', constraint = 'framework_version_published';
end $$;
create trigger never_born_published before insert on framework_version for each row
  when (new.published_on is not null or new.publishing_recorded_at is not null or new.called_off_at is not null)
  execute function refuse_born_published();

create function refuse_late_calling_off() returns trigger language plpgsql as $$
begin
  perform lock_publishing();
  if local_day(new.called_off_at) >= new.published_on
     or exists (select from framework_version v
                 where v.framework_id = new.framework_id and v.published_on > new.published_on and v.called_off_at is null) then
    raise exception 'publishing is called off before its day, and of the latest version'
      using errcode = 'integrity_constraint_violation', constraint = 'framework_version_in_force';
  end if;
  return new;
end $$;
create trigger calling_off_well_founded before update on framework_version for each row
  when (old.called_off_at is null and new.called_off_at is not null) execute function refuse_late_calling_off();

-- The libs whose tables name leaves say so of each: create trigger … execute function refuse_calling_off('table').
create function refuse_calling_off() returns trigger language plpgsql as $$
declare
  named boolean;
begin
  execute format('select exists (select from %I t join competency c on c.id = t.competency_id where c.version_id = $1)', tg_argv[0])
    into named using new.id;
  if named then
    raise exception 'publishing is called off only while nothing names a leaf of the version'
      using errcode = 'integrity_constraint_violation', constraint = 'framework_version_named', table = tg_argv[0];
  end if;
  return new;
end $$;
