-- What has no recorded time of its own changes what was known on every day: whatever it touches besides, answers kept as known on days
-- that have ended are derived anew. It is raised at commit like what follows from facts (refresh_at_commit).
create function queue_out_of_time() returns trigger language plpgsql as $$
begin
  if current_partnership() is null then
    perform raise_answer_version(true);
  else
    insert into pending_refresh (people, competencies, out_of_time) values ('{}', '{}', true);
  end if;
  return null;
end $$;

create trigger as_known after insert or update or delete on partnership for each statement execute function queue_out_of_time();
create trigger as_known after insert or update or delete on proficiency_scale for each statement execute function queue_out_of_time();
create trigger as_known after insert or update or delete on proficiency_level for each statement execute function queue_out_of_time();
create trigger as_known after insert or update or delete on framework for each statement execute function queue_out_of_time();
create trigger as_known after insert or update or delete on framework_version for each statement execute function queue_out_of_time();
create trigger as_known after insert or update or delete on competency for each statement execute function queue_out_of_time();
create trigger as_known after insert or update or delete on role for each statement execute function queue_out_of_time();
create trigger as_known after insert or update or delete on role_function for each statement execute function queue_out_of_time();
create trigger as_known after insert or update or delete on need_level for each statement execute function queue_out_of_time();
create trigger as_known after insert or update or delete on need_theme for each statement execute function queue_out_of_time();
create trigger as_known after insert or update or delete on task for each statement execute function queue_out_of_time();
create trigger as_known after insert or update or delete on agency for each statement execute function queue_out_of_time();
create trigger as_known after insert or update or delete on area_scheme for each statement execute function queue_out_of_time();
create trigger as_known after insert or update or delete on area for each statement execute function queue_out_of_time();
create trigger as_known after insert or update or delete on cluster for each statement execute function queue_out_of_time();
create trigger as_known after insert or update or delete on site_cluster for each statement execute function queue_out_of_time();
create trigger as_known after insert or update or delete on team for each statement execute function queue_out_of_time();
create trigger as_known after insert or update or delete on ladder_rung for each statement execute function queue_out_of_time();
