-- What a version’s publishing, or its calling off, changes: what everybody holds on the lines of its framework, and all that follows, since
-- requirements move, and elements are others.
create function queue_publishing() returns trigger language plpgsql as $$
begin
  insert into pending_refresh (competencies)
  select array_agg(c.id) from competency c join framework_version v on v.id = c.version_id where c.is_leaf and v.framework_id = new.framework_id;
  insert into pending_refresh default values;
  return null;
end $$;
create trigger queue_publishing after update on framework_version for each row
  when ((old.published_on, old.called_off_at) is distinct from (new.published_on, new.called_off_at)) execute function queue_publishing();
