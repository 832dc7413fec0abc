import type { Id } from '@app/kernel';
import { OPENED } from './calendar.js';
import { agencies } from './agencies.js';
import { idsOfDays } from './ids.js';
import { siteNames } from './site-names.js';
import type { World } from './world.js';

export interface Site {
  id: Id;
  kind: string;
  cluster: Cluster;
}

export interface Cluster {
  id: Id;
  name: string;
  area: string;
  sites: Site[];
  teamId: Id;
}

export interface Places {
  agencies: Map<string, Id>;
  clusters: Map<string, Cluster>;
  sites: Site[];
  cityTeamId: Id;
}

const slug = (name: string) =>
  name
    .toLowerCase()
    .replace(/’/g, '')
    .replace(/[^a-z0-9]+/g, '-');

/** Agencies, two schemes of areas, sites in both, and the ids of the teams (their leaders are not there yet). */
export function makePlaces(world: World): Places {
  const clusters = makeClusters(world);
  const places = { agencies: makeAgencies(world), clusters, sites: [], cityTeamId: world.id(OPENED) };
  return { ...places, sites: makeSites(world, [...clusters.values()], places.agencies) };
}

function makeAgencies(world: World): Map<string, Id> {
  const ids = new Map(agencies.map(({ key }) => [key, world.id(OPENED)] as const));
  for (const card of agencies) world.add('agency', { id: ids.get(card.key)!, ...card });
  return ids;
}

function makeClusters(world: World): Map<string, Cluster> {
  const schemeId = addScheme(world, 'early-help', 'Early help clusters', true);
  const clusters = world.plan.areas.flatMap(({ name: area, clusters: names }) => {
    const areaId = addArea(world, schemeId, area);
    return names.map((name): Cluster => {
      const id = addCluster(world, { areaId, schemeId, name });
      return { id, name, area, sites: [], teamId: world.id(OPENED) };
    });
  });
  return new Map(clusters.map((cluster) => [cluster.name, cluster]));
}

/** Every site has a cluster by the default scheme and, unrelated to it, a ward. */
function makeSites(world: World, clusters: Cluster[], agencyIds: Map<string, Id>): Site[] {
  const wardScheme = addScheme(world, 'wards', 'Wards', false);
  const wards = world.plan.wardGroups.flatMap(({ name, wards: names }) => {
    const areaId = addArea(world, wardScheme, name);
    return names.map((ward) => addCluster(world, { areaId, schemeId: wardScheme, name: ward }));
  });
  const schemeId = String(world.rowsOf('area_scheme')[0]!.id);
  const sites = siteNames(world.plan.sites).map(({ name, kind, agency }, at) => {
    const site = addSite(world, clusters[at % clusters.length]!, { name, kind, agencyId: agencyIds.get(agency)! });
    world.add('site_cluster', { site_id: site.id, scheme_id: schemeId, cluster_id: site.cluster.id });
    world.add('site_cluster', {
      site_id: site.id,
      scheme_id: wardScheme,
      cluster_id: wards[(at * 7 + 3) % wards.length]!,
    });
    return site;
  });
  addRooms(world, sites);
  moveToAnotherWard(world, sites[0]!, { schemeId: wardScheme, wardId: wards[4 % wards.length]! });
  return sites;
}

/* With ids of its own, so that all others stay what they are in documented answers; no figure is counted by wards. */
function moveToAnotherWard(world: World, site: Site, { schemeId, wardId }: { schemeId: Id; wardId: Id }) {
  const idOf = idsOfDays(`${world.plan.key} moves`);
  world.add('place_move', {
    ...{ id: idOf(RECORDED), site_id: site.id, scheme_id: schemeId, to_cluster_id: wardId, valid_from: '2026-04-01' },
    ...{ why: 'The ward boundaries were drawn anew.', recorded_by: idOf(OPENED), recorded_at: `${RECORDED}T10:00:00Z` },
  });
}

/* Where joint training is held; with ids of their own as well. One is closed for good. */
function addRooms(world: World, sites: Site[]) {
  const idOf = idsOfDays(`${world.plan.key} rooms`);
  const room = (site: Site, name: string, seats: number, stepFree: boolean, lastDay: string | null = null) =>
    world.add('room', {
      ...{ id: idOf(OPENED), site_id: site.id, key: slug(name), name, seats },
      ...{ step_free: stepFree, last_day: lastDay },
    });
  for (const [at, site] of sites.filter(({ kind }) => HAS_ROOMS.includes(kind)).entries()) {
    room(site, 'Training room', 24 + (at % 3) * 8, true);
    room(site, 'Quiet room', 6, at % 4 !== 0);
    if (at === 0) room(site, 'Attic', 12, false, '2026-03-31');
  }
}

const HAS_ROOMS = ['children’s centre', 'community hub'];

const RECORDED = '2026-03-02';

function addScheme(world: World, key: string, name: string, isDefault: boolean): Id {
  const id = world.id(OPENED);
  world.add('area_scheme', { id, key, name, is_default: isDefault });
  return id;
}

function addArea(world: World, schemeId: Id, name: string): Id {
  const id = world.id(OPENED);
  world.add('area', { id, scheme_id: schemeId, key: slug(name), name });
  return id;
}

function addCluster(world: World, { areaId, schemeId, name }: { areaId: Id; schemeId: Id; name: string }): Id {
  const id = world.id(OPENED);
  world.add('cluster', { id, area_id: areaId, scheme_id: schemeId, key: slug(name), name });
  return id;
}

function addSite(
  world: World,
  cluster: Cluster,
  { name, kind, agencyId }: { name: string; kind: string; agencyId: Id },
) {
  const site: Site = { id: world.id(OPENED), kind, cluster };
  world.add('site', { id: site.id, key: slug(name), name, kind, agency_id: agencyId });
  cluster.sites.push(site);
  return site;
}
