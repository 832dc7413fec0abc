import type { GridCellSeed } from './types.js';

interface GridRow {
  competency: string;
  theme: string | null;
  essential: boolean;
  ranks: Record<string, number>;
}

/** Essential from a level upwards, with the rank at each: what one family level asks, the next one asks too. */
const fromUniversal = (competency: string, theme: string | null, ranks: [number, number, number]): GridRow => ({
  competency,
  theme,
  essential: true,
  ranks: { universal: ranks[0], 'universal-plus': ranks[1], 'partnership-plus': ranks[2] },
});

const fromUniversalPlus = (competency: string, theme: string | null, ranks: [number, number]): GridRow => ({
  competency,
  theme,
  essential: true,
  ranks: { 'universal-plus': ranks[0], 'partnership-plus': ranks[1] },
});

const essentialAt = (level: string, competency: string, theme: string | null, rank: number): GridRow => ({
  competency,
  theme,
  essential: true,
  ranks: { [level]: rank },
});

const desirable = (competency: string, theme: string | null, ranks: Record<string, number>): GridRow => ({
  competency,
  theme,
  essential: false,
  ranks,
});

const essentialRows = [
  essentialAt('community', 'tri.knowing-the-area', null, 1),
  essentialAt('community', 'tri.making-services-known', null, 1),
  essentialAt('community', 'tri.building-trust', null, 2),
  essentialAt('community', 'tri.planning-with-parents', null, 1),

  fromUniversal('tri.information-sharing', null, [1, 1, 1]),
  fromUniversal('tri.safeguarding-response', null, [2, 2, 3]),
  fromUniversal('tri.understanding-family-needs', null, [2, 2, 3]),
  fromUniversal('tri.early-attachment', 'parent-infant-attachment', [2, 2, 2]),
  fromUniversal('tri.early-language', 'communication-and-language', [2, 2, 2]),
  fromUniversal('tri.social-and-emotional-development', 'social-emotional-and-behavioural', [2, 2, 2]),
  fromUniversal('tri.asking-about-mood', 'parental-mental-health', [1, 2, 2]),

  fromUniversalPlus('tri.maternal-mental-health', 'parental-mental-health', [2, 3]),
  fromUniversalPlus('tri.behaviour-support', 'social-emotional-and-behavioural', [2, 2]),
  fromUniversalPlus('tri.targeted-language-support', 'communication-and-language', [2, 2]),
  fromUniversalPlus('tri.home-visiting', null, [2, 2]),

  essentialAt('partnership-plus', 'tri.leading-the-team-around-the-family', null, 2),
  essentialAt('partnership-plus', 'tri.planning-across-agencies', null, 2),
  essentialAt('partnership-plus', 'tri.parenting-assessment', null, 2),
  essentialAt('partnership-plus', 'tri.safety-planning', 'domestic-abuse', 2),
];

const desirableRows = [
  desirable('tri.supporting-volunteers', null, { community: 2 }),
  desirable('tri.community-play-and-talk', 'communication-and-language', { community: 1, universal: 1 }),
  desirable('tri.accessible-places', 'special-needs-and-disability', { community: 1 }),
  desirable('tri.routes-to-work', 'employment-and-skills', { community: 1 }),
  desirable('tri.reaching-young-parents', 'young-parents', { community: 1 }),
  desirable('tri.healthy-pregnancy-messages', 'maternal-health-in-pregnancy', { community: 1 }),

  desirable('tri.maternal-mental-health', 'parental-mental-health', { universal: 1 }),
  desirable('tri.health-and-development-reviews', null, { universal: 2 }),
  desirable('tri.infant-feeding', null, { universal: 1, 'universal-plus': 2 }),
  desirable('tri.health-in-pregnancy', 'maternal-health-in-pregnancy', { universal: 1 }),
  desirable('tri.asking-about-safety-at-home', 'domestic-abuse', { universal: 1, 'universal-plus': 2 }),
  desirable('tri.talking-about-alcohol-and-drugs', 'drugs-and-alcohol', { universal: 1 }),
  desirable('tri.noticing-additional-needs', 'special-needs-and-disability', { universal: 1, 'universal-plus': 2 }),
  desirable('tri.who-does-what-and-referral', null, { universal: 2 }),
  desirable('tri.cultural-difference', null, { universal: 1, 'universal-plus': 2 }),
  desirable('tri.talking-about-work-and-money', 'employment-and-skills', { universal: 1 }),

  desirable('tri.attachment-difficulties', 'parent-infant-attachment', { 'universal-plus': 2, 'partnership-plus': 2 }),
  desirable('tri.working-with-young-parents', 'young-parents', { 'universal-plus': 2 }),
  desirable('tri.responding-to-domestic-abuse', 'domestic-abuse', { 'universal-plus': 2 }),
  desirable('tri.brief-advice-on-alcohol-and-drugs', 'drugs-and-alcohol', { 'universal-plus': 2 }),
  desirable('tri.families-of-disabled-children', 'special-needs-and-disability', { 'universal-plus': 2 }),
  desirable('tri.extra-support-in-pregnancy', 'maternal-health-in-pregnancy', { 'universal-plus': 2 }),
  desirable('tri.including-fathers-and-partners', null, { 'universal-plus': 2 }),
  desirable('tri.care-packages', null, { 'universal-plus': 2 }),
  desirable('tri.support-towards-work', 'employment-and-skills', { 'universal-plus': 2 }),

  desirable('tri.video-interaction-guidance', 'parent-infant-attachment', { 'partnership-plus': 3 }),
  desirable('tri.parenting-programmes', 'social-emotional-and-behavioural', { 'partnership-plus': 2 }),
  desirable('tri.parental-drug-and-alcohol-use', 'drugs-and-alcohol', { 'partnership-plus': 2 }),
  desirable('tri.serious-mental-illness-around-birth', 'parental-mental-health', { 'partnership-plus': 2 }),
  desirable('tri.complex-disability', 'special-needs-and-disability', { 'partnership-plus': 2 }),
  desirable('tri.contributing-to-protection-plans', null, { 'partnership-plus': 3 }),
  desirable('tri.reflective-supervision', null, { 'partnership-plus': 2 }),
  desirable('tri.intensive-work-with-young-parents', 'young-parents', { 'partnership-plus': 2 }),
  desirable('tri.complex-pregnancy', 'maternal-health-in-pregnancy', { 'partnership-plus': 2 }),
  desirable('tri.staying-alongside-families', null, { 'partnership-plus': 2 }),
];

/** Sample: which competency a level of need calls for is a local decision. */
export const grid: GridCellSeed[] = [...essentialRows, ...desirableRows].flatMap(({ ranks, ...row }) =>
  Object.entries(ranks).map(([level, rank]) => ({ level, rank, ...row })),
);
