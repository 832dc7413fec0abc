-- What reaches everybody, whatever they hold and wherever they are: where sites and teams lie, which scheme of places counts, how far
-- evidence lifts, and which of two judgements stands. Each fires on a real change only, since all others wait for what follows.
create function queue_everybody() returns trigger language plpgsql as $$
begin
  insert into pending_refresh default values;
  return null;
end $$;

create trigger queue_everybody after insert on site_cluster for each row when (new.cluster_id is not null)
  execute function queue_everybody();
create trigger queue_removed after delete on site_cluster for each row execute function queue_everybody();
create trigger queue_changed after update of site_id, scheme_id, cluster_id on site_cluster for each row
  when ((old.site_id, old.scheme_id, old.cluster_id) is distinct from (new.site_id, new.scheme_id, new.cluster_id))
  execute function queue_everybody();

create trigger queue_changed after update of cluster_id on team for each row
  when (old.cluster_id is distinct from new.cluster_id) execute function queue_everybody();
create trigger queue_changed after update of is_default on area_scheme for each row
  when (old.is_default is distinct from new.is_default) execute function queue_everybody();

-- These two change what everybody holds, and by that alone who meets what.
create function queue_everybody_holds() returns trigger language plpgsql as $$
begin
  insert into pending_refresh (competencies)
  select array_agg(id) from competency where is_leaf and partnership_id = current_partnership();
  return null;
end $$;

create trigger queue_everybody after insert or delete on ladder_rung for each row execute function queue_everybody_holds();
create trigger queue_changed after update of kind, ceiling, valid_from, valid_until on ladder_rung for each row
  when ((old.kind, old.ceiling, old.valid_from, old.valid_until) is distinct from (new.kind, new.ceiling, new.valid_from, new.valid_until))
  execute function queue_everybody_holds();
create trigger queue_changed after update of on_conflict on partnership for each row
  when (old.on_conflict is distinct from new.on_conflict) execute function queue_everybody_holds();
