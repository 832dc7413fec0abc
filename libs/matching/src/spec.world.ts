import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Actor } from '@app/access';
import { DatabaseModule, databaseConfig } from '@app/database';
import { type Day, type Id, newId } from '@app/kernel';
import { lawful } from '../../../test/model/lawful-posts.js';
import { aPost, insert, ownWorld, requirement, someEvidence, type World } from '../../../test/support/world.js';
import { MatchingModule } from './index.js';

export const TODAY = '2026-11-02';

/** A partnership whose level `partnership` asks five things: two of them for a theme each, the rest of everybody. */
export interface MatchWorld extends World {
  theme: Id;
  otherTheme: Id;
  /** In an area of its own. */
  farSite: Id;
  actor: Actor;
  of<Service>(service: abstract new (...deps: never[]) => Service): Service;
}

/** A world without people, the services of the match on it, and a grid to match against. */
export async function matchWorld(): Promise<MatchWorld> {
  const world = await ownWorld({ people: 0 });
  const [theme, otherTheme, farSite] = await addNeeds(world);
  const app = await NestFactory.createApplicationContext(moduleOn(world.url), { logger: ['error'] });
  const close = () => app.close().then(() => world.close());
  const actor = {
    partnershipId: world.partnershipId,
    accountId: newId(),
    practitionerId: null,
    grants: [],
    today: TODAY,
  };
  return { ...world, theme, otherTheme, farSite, actor, close, of: (service) => app.get(service) };
}

function moduleOn(url: string) {
  @Module({ imports: [DatabaseModule.forRoot(databaseConfig(url)), MatchingModule] })
  class SpecModule {}
  return SpecModule;
}

async function addNeeds({ owner, levels, competencies, schemeId }: World): Promise<[Id, Id, Id]> {
  const [theme, otherTheme, area, cluster, site] = [newId(), newId(), newId(), newId(), newId()];
  await insert(owner, 'need_theme', [
    { id: theme, key: 'mood', name: 'Mood', core: true },
    { id: otherTheme, key: 'language', name: 'Language', core: true },
  ]);
  const asks = (at: number, rank: number, theme_id: Id | null) =>
    requirement({ need_level_id: levels.partnership, competency_id: competencies[at], rank, theme_id });
  await insert(owner, 'grid_cell', [asks(1, 2, theme), asks(3, 1, null), asks(4, 2, otherTheme)]);
  await insert(owner, 'area', [{ id: area, scheme_id: schemeId, key: 'far', name: 'Far' }]);
  await insert(owner, 'cluster', [{ id: cluster, area_id: area, scheme_id: schemeId, key: 'far', name: 'Far' }]);
  await insert(owner, 'site', [{ id: site, key: 'far', name: 'Far', kind: 'centre' }]);
  await insert(owner, 'site_cluster', [{ site_id: site, scheme_id: schemeId, cluster_id: cluster }]);
  return [theme, otherTheme, site];
}

type Row = Record<string, unknown>;
/** By position in the world's list of competencies: what evidence says of it; null is nothing. */
type Holding = (Row & { from?: Day }) | null;

interface Somebody {
  name: string;
  posts?: Row[];
  holds?: Holding[];
  leave?: [from: Day, until: Day];
}

/** Adds a person; without more ado in one post of 37 hours in the first cluster, who meets everything by assessment. */
export async function addPerson(
  world: MatchWorld,
  { name, posts = [{}], holds = EVERYTHING, leave }: Somebody,
): Promise<Id> {
  const practitioner_id = newId();
  const { owner, competencies } = world;
  await insert(owner, 'practitioner', [{ id: practitioner_id }]);
  await insert(owner, 'identity', [{ practitioner_id, given_name: name, family_name: 'Example' }]);
  const rows = lawful(posts.map((post) => aPost(world, { practitioner_id, ...post })));
  for (const row of rows) await insert(owner, 'post', [row]);
  const evidence = holds.flatMap((held, at) =>
    held ? [{ ...EVIDENCE, ...held, competency_id: competencies[at] }] : [],
  );
  await insert(
    owner,
    'evidence',
    evidence.map((row) => someEvidence({ ...row, practitioner_id })),
  );
  if (leave)
    await insert(owner, 'leave', [{ id: newId(), practitioner_id, valid_from: leave[0], valid_until: leave[1] }]);
  return practitioner_id;
}

const EVIDENCE = { valid_from: '2026-01-05', valid_until: null as Day | null };
export const EVERYTHING: Holding[] = Array.from({ length: 6 }, () => ({}));

/** Everything but these. */
export const allBut = (...lacking: number[]): Holding[] =>
  EVERYTHING.map((held, at) => (lacking.includes(at) ? null : held));
/** Everything, but this in another way. */
export const allWith = (at: number, held: Row): Holding[] =>
  EVERYTHING.map((usual, other) => (other === at ? held : usual));
