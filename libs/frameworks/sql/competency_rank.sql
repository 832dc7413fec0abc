-- The level of each rank of each competency, on the scale of its own framework.
create view competency_rank with (security_invoker = true) as
  select c.partnership_id, c.id as competency_id, l.rank, l.name, l.description
    from competency c
    join framework_version v on v.partnership_id = c.partnership_id and v.id = c.version_id
    join framework f on f.partnership_id = v.partnership_id and f.id = v.framework_id
    join proficiency_level l on l.partnership_id = f.partnership_id and l.scale_id = f.scale_id
   where c.is_leaf;
grant select on competency_rank to trivium_app;
