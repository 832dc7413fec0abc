/* One row of each as the API shows it, under the alias given; for statements of later libs too. Where it lies is told of a day as known at
   an instant, both in SQL: of today where nothing is said. */

const TODAY = '(select partnership_today())';
const ALL_KNOWN = `'infinity'`;

export const agencyOf = (row: string) =>
  `json_build_object('id', ${row}.id, 'name', ${row}.name, 'sector', ${row}.sector, 'expected', ${row}.expected)`;

export const clusterOf = (row: string, on = TODAY, knownAt = ALL_KNOWN) => `
  json_build_object('id', ${row}.id, 'name', ${row}.name, 'area', (
    select json_build_object('id', a.id, 'name', a.name) from cluster_area_on(${on}, ${knownAt}) l join area a on a.id = l.area_id
     where l.cluster_id = ${row}.id))`;

/** With its cluster in the default scheme, of a day. */
export const siteOf = (row: string, on = TODAY) => `
  json_build_object('id', ${row}.id, 'name', ${row}.name, 'kind', ${row}.kind,
    'agency', (select ${agencyOf('g')} from agency g where g.id = ${row}.agency_id),
    'cluster', (select ${clusterOf('c', on)}
                  from area_scheme d
                  join place_within('infinity') m on m.kind = 'SITE' and m.scheme_id = d.id and m.place_id = ${row}.id and m.days @> ${on}
                  join cluster c on c.id = m.within_id
                 where d.is_default))`;

export const teamOf = (row: string) => `
  json_build_object('id', ${row}.id, 'name', ${row}.name,
    'cluster', (select ${clusterOf('c')}
                  from place_within('infinity') m join cluster c on c.id = m.within_id
                 where m.kind = 'TEAM' and m.place_id = ${row}.id and m.days @> ${TODAY}))`;

/** For what a left join may not have found. */
export const ifAny = (row: string, shown: (row: string) => string) =>
  `case when ${row}.id is not null then ${shown(row)} end`;
