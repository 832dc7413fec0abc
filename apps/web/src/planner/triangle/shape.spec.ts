import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cornersOf, filledTo, type Point } from './frame.js';
import { type Block, shapeOf } from './shape.js';
import type { NeedTier } from './sizes.js';

const FRAME = { width: 540, height: 512 };
const WHOLE = (FRAME.width * FRAME.height) / 2;

const areaOf = (corners: Point[]) =>
  Math.abs(
    corners.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = corners[(at + 1) % corners.length]!;
      return sum + x * nextY - nextX * y;
    }, 0),
  ) / 2;

/* Levels × clusters in so many areas, required as `of` says. */
const levelsOf = (levels: number, clusters: number, areas: number, of: (level: number, cluster: number) => number) =>
  Array.from({ length: levels }, (_, level): NeedTier => {
    const needs = Array.from({ length: clusters }, (_, cluster) => ({
      key: `${level} ${cluster}`,
      area: `area ${Math.floor((cluster * areas) / clusters)}`,
      required: of(level, cluster),
    }));
    return { key: `${level}`, required: needs.reduce((sum, { required }) => sum + required, 0), needs };
  });

const blocksIn = (levels: NeedTier[]): Block[] =>
  shapeOf(levels, FRAME).tiers.flatMap(({ areas }) => areas.flatMap(({ blocks }) => blocks));

function expectTrueToSize(levels: NeedTier[]) {
  const required = new Map(levels.flatMap(({ needs }) => needs.map((need) => [need.key, need.required!] as const)));
  const asked = [...required].filter(([, fte]) => fte > 0);
  const all = asked.reduce((sum, [, fte]) => sum + fte, 0);
  const blocks = blocksIn(levels);
  expect(blocks.map(({ key }) => key)).toEqual(asked.map(([key]) => key));
  for (const block of blocks)
    expect(areaOf(cornersOf(block, FRAME)) / WHOLE).toBeCloseTo(required.get(block.key)! / all, 9);
  const sum = blocks.reduce((sum, block) => sum + areaOf(cornersOf(block, FRAME)), 0);
  expect(sum).toBeCloseTo(all > 0 ? WHOLE : 0, 6);
}

describe('a block is as large as its need, and all of them are the triangle', () => {
  it.each([
    [3, 25, 5],
    [4, 5, 1],
    [5, 60, 8],
    [1, 1, 1],
  ])('%i levels × %i clusters in %i areas', (levels, clusters, areas) =>
    expectTrueToSize(levelsOf(levels, clusters, areas, (level, cluster) => 1 + level * 3.6 + ((cluster * 7) % 11))),
  );

  it('whatever is required, nothing at some places and levels', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 400, noNaN: true })), { minLength: 7 }),
        (levels, clusters, areas, fte) =>
          expectTrueToSize(levelsOf(levels, clusters, areas, (at, cluster) => fte[(at * 31 + cluster) % fte.length]!)),
      ),
    ));

  it('a cluster without need at a level has no block there, a level without any keeps a place of no height', () => {
    const shape = shapeOf(
      levelsOf(3, 2, 1, (level, cluster) => (level === 0 ? 0 : level === 1 ? cluster * 4 : 6)),
      FRAME,
    );
    expect(shape.tiers.map(({ areas }) => areas.flatMap(({ blocks }) => blocks.map(({ key }) => key)))).toEqual([
      [],
      ['1 1'],
      ['2 0', '2 1'],
    ]);
    expect(shape.tiers[0]).toMatchObject({ y0: 0, y1: 0 });
    expect(shape.tiers[1]!.y1).toBeCloseTo(256, 9);
  });

  it('is a fill of the same share of the block’s area', () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const block = blocksIn(levelsOf(3, 25, 5, () => 2))[40]!;
        const filled = areaOf(cornersOf({ ...block, y0: filledTo(block, share) }, FRAME));
        expect(filled / areaOf(cornersOf(block, FRAME))).toBeCloseTo(share, 9);
      }),
    ));
});

/* Computed by hand from the construction: 3 levels of 1, 3 and 12 FTE lie at 1/4 and 1/2 of the height. */
it('levels by the root of what is required down to them, areas by rays, clusters in columns and rows', () => {
  const of = [1, 3, 12];
  const shape = shapeOf(
    levelsOf(3, 4, 2, (level) => of[level]! / 4),
    { width: 400, height: 400 },
  );
  expect(shape.tiers.map(({ y0, y1 }) => [y0, y1])).toEqual([
    [0, 100],
    [100, 200],
    [200, 400],
  ]);
  // Two clusters in an area 150 wide on average and 200 high: ⌊√(2 × 150 ÷ 200) + 0.35⌋ = 1 column of two.
  const [west, east] = shape.tiers[2]!.areas;
  expect([west!.u0, west!.u1, east!.u0, east!.u1]).toEqual([-1, 0, 0, 1]);
  expect(west!.blocks.map(({ u0, u1 }) => [u0, u1])).toEqual([
    [-1, 0],
    [-1, 0],
  ]);
  expect(west!.blocks[0]!.y1).toBeCloseTo(Math.sqrt((200 ** 2 + 400 ** 2) / 2), 9);
  // 75 wide on average and 100 high: ⌊√1.5 + 0.35⌋ = 1; alone with 2 × 150 ÷ 100 it is ⌊1.73 + 0.35⌋ = 2.
  expect(shape.tiers[1]!.areas[0]!.blocks.map(({ u1 }) => u1)).toEqual([0, 0]);
  const [alone] = shapeOf(
    levelsOf(3, 2, 1, (level) => of[level]! / 2),
    { width: 400, height: 400 },
  ).tiers[1]!.areas;
  expect(alone!.blocks.map(({ u0, u1 }) => [u0, u1])).toEqual([
    [-1, 0],
    [0, 1],
  ]);
});

describe('what is hidden', () => {
  const level = (required: number | null, ...needs: (number | null)[]): NeedTier => ({
    key: 'level',
    required,
    needs: needs.map((one, at) => ({ key: `${at}`, area: 'area', required: one })),
  });
  const sharesOf = (...levels: NeedTier[]) =>
    blocksIn(levels).map((block) => Math.round((areaOf(cornersOf(block, FRAME)) / WHOLE) * 1000) / 1000);

  it.each<[string, number[], NeedTier[]]>([
    ['shares evenly what the shown ones leave of the level', [0.4, 0.3, 0.3], [level(10, 4, null, null)]],
    ['is nothing where they leave nothing', [1], [level(3.99, 4, null)]],
    ['gives one size to all where the level is hidden too', [0.25, 0.25, 0.25, 0.25], [level(null, 9, null, 0, 1, 5)]],
    ['does so at the other levels too', [0.25, 0.25, 0.25, 0.25], [level(null, null), level(12, 1, 3, 8)]],
    ['is no matter where only the level in all is hidden', [0.25, 0.75], [level(null, 1, 3)]],
  ])('%s', (_, shares, levels) => expect(sharesOf(...levels)).toEqual(shares));

  it('is told: sizes are shown, or they are not', () => {
    expect(shapeOf([level(10, 4, null)], FRAME).sizesShown).toBe(true);
    expect(shapeOf([level(null, 4, null)], FRAME).sizesShown).toBe(false);
  });

  it('has no influence by what it truly is: sizes are made of what is shown', () =>
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 30 })), { minLength: 1 }), (needs) => {
        const shown = needs.reduce<number>((sum, one) => sum + (one ?? 0), 0);
        const hidden = needs.filter((one) => one === null).length;
        const blocks = blocksIn([level(shown + 5 * hidden, ...needs)]);
        blocks.forEach((block, at) =>
          expect(areaOf(cornersOf(block, FRAME)) / WHOLE).toBeCloseTo((needs[at] ?? 5) / (shown + 5 * hidden), 9),
        );
        expect(blocks).toHaveLength(needs.length);
      }),
    ));
});
