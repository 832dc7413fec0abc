-- Where a version ends a line, and what stands on instead: each part of a split, what it was merged into, or nothing.
create view line_step with (security_invoker = true) as
  select k.partnership_id, l.line_id, k.new_id as target_id, k.to_version_id as version_id, k.change, k.reassess
    from carry_over k
    join framework_version v on v.partnership_id = k.partnership_id and v.id = k.to_version_id and v.published_on is not null
    join leaf_line l on l.partnership_id = k.partnership_id and l.competency_id = k.old_id
   where k.change in ('SPLIT', 'MERGED', 'DROPPED');
grant select on line_step to trivium_app;
