-- Where each site, team and cluster lies before any move: what was said when it was added.
create view place_at_first with (security_invoker = true) as
  select partnership_id, 'SITE' as kind, site_id as place_id, scheme_id, cluster_id as within_id from site_cluster
  union all
  select partnership_id, 'TEAM', id, null, cluster_id from team
  union all
  select partnership_id, 'CLUSTER', id, scheme_id, area_id from cluster;
grant select on place_at_first to trivium_app;
