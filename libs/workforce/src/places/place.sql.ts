/* One row of each as the API shows it, under the alias given; for statements of later libs too. */

export const agencyOf = (row: string) =>
  `json_build_object('id', ${row}.id, 'name', ${row}.name, 'sector', ${row}.sector, 'expected', ${row}.expected)`;

export const clusterOf = (row: string) => `
  json_build_object('id', ${row}.id, 'name', ${row}.name, 'area', (
    select json_build_object('id', a.id, 'name', a.name) from area a where a.id = ${row}.area_id))`;

/** With its cluster in the default scheme. */
export const siteOf = (row: string) => `
  json_build_object('id', ${row}.id, 'name', ${row}.name, 'kind', ${row}.kind,
    'agency', (select ${agencyOf('g')} from agency g where g.id = ${row}.agency_id),
    'cluster', (select ${clusterOf('c')}
                  from area_scheme d
                  join site_cluster m on m.scheme_id = d.id and m.site_id = ${row}.id
                  join cluster c on c.id = m.cluster_id
                 where d.is_default))`;

export const teamOf = (row: string) => `
  json_build_object('id', ${row}.id, 'name', ${row}.name,
    'cluster', (select ${clusterOf('c')} from cluster c where c.id = ${row}.cluster_id))`;

/** For what a left join may not have found. */
export const ifAny = (row: string, shown: (row: string) => string) =>
  `case when ${row}.id is not null then ${shown(row)} end`;
