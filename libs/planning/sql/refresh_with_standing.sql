-- Once standing is fresh, who meets what in which post follows, within the same locks. Which requirement sets a competency stands in is
-- read here, after them: an edit that was waited for may have put it into one more. Of a set that an edit left without a cell, only what
-- people met is still there to tell.
create function refresh_with_standing() returns trigger language plpgsql as $$
declare
  everybody boolean;
  every_set boolean;
  people_changed uuid[];
  lines_changed uuid[];
  edited uuid[];
  sets_changed requirement_set[];
  chunk uuid[];
begin
  select bool_or(people is null), bool_or(competencies is null and requirement_sets is null),
         (select array_agg(distinct p) from mine, unnest(people) p),
         lines_reached(array(select distinct c from mine, unnest(competencies) c)),
         (select array_agg(distinct s) from mine, unnest(requirement_sets) s)
    into everybody, every_set, people_changed, lines_changed, edited from mine;
  sets_changed := case when not every_set then
    array(select row(requirement_set_id, element_or_rank)::requirement_set from requirement_cell
           where voided_at is null and known_until is null and line_id = any(lines_changed)
          union
          select row(requirement_set_id, element_or_rank)::requirement_set from requirement_cell
           where requirement_set_id = any(edited)
          union
          select row(requirement_set_id, element_or_rank)::requirement_set from capability_in_post
           where requirement_set_id = any(edited) and kind not in ('IN_POST', 'DUTY')) end;
  if everybody then
    for chunk in select * from people_in_chunks() loop
      perform refresh_capability_in_post(chunk, sets_changed);
    end loop;
  else
    perform refresh_capability_in_post(people_changed, sets_changed);
  end if;
  return null;
end $$;
create trigger refresh_with_standing after update on pending_refresh referencing new table as mine
  for each statement execute function refresh_with_standing();
