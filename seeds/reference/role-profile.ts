import { desirable, essential, type Ranks } from './ranks.js';
import type { RoleSeed } from './types.js';

/** Two leaves of each Common Core element that every role asks for. Sample choice. */
export const commonBase = {
  e1: ['cc10.e1.listening-and-building-empathy', 'cc10.e1.importance-of-respect'],
  e2: ['cc10.e2.observation-and-judgement', 'cc10.e2.understand-how-babies-children-and-young-people-develop'],
  e3: ['cc10.e3.relate-recognise-and-take-considered-action', 'cc10.e3.legal-and-procedural-frameworks'],
  e4: ['cc10.e4.identify-transitions', 'cc10.e4.how-children-and-young-people-respond-to-change'],
  e5: ['cc10.e5.communication-and-teamwork', 'cc10.e5.your-role-and-remit'],
  e6: ['cc10.e6.information-handling', 'cc10.e6.importance-of-information-sharing'],
};

type ByElement = Record<keyof typeof commonBase, number>;

/** How far the base goes: the rank asked in each element, by closeness to families and seniority. Sample. */
const depths = {
  foundation: { e1: 1, e2: 1, e3: 1, e4: 1, e5: 1, e6: 1 },
  'close to families': { e1: 2, e2: 2, e3: 2, e4: 1, e5: 1, e6: 1 },
  'works alone with families': { e1: 3, e2: 2, e3: 2, e4: 2, e5: 2, e6: 2 },
  'guides others': { e1: 3, e2: 3, e3: 3, e4: 2, e5: 3, e6: 2 },
  'plans services': { e1: 1, e2: 1, e3: 2, e4: 1, e5: 3, e6: 3 },
} satisfies Record<string, ByElement>;

type Depth = keyof typeof depths;

const elements = Object.keys(commonBase) as (keyof typeof commonBase)[];

const baseAt = (depth: Depth): Ranks =>
  Object.fromEntries(
    elements.flatMap((element) => commonBase[element].map((leaf) => [leaf, depths[depth][element]] as const)),
  );

interface RoleProfile extends Omit<RoleSeed, 'requirements' | 'sector'> {
  depth: Depth;
  essential: Ranks;
  desirable: Ranks;
}

/** The roles of one sector: each the common base at its depth, with what the role asks besides. */
export const rolesOf = (sector: string, profiles: RoleProfile[]): RoleSeed[] =>
  profiles.map(({ depth, essential: must, desirable: may, ...card }) => ({
    ...card,
    sector,
    requirements: [...essential({ ...baseAt(depth), ...must }), ...desirable(may)],
  }));
