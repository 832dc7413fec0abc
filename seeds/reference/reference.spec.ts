import { describe, expect, it } from '@jest/globals';
import {
  commonBase,
  commonCore,
  evidenceLadder,
  functions,
  grid,
  modules,
  needLevels,
  needThemes,
  professions,
  proficiencyScale,
  roles,
  tasks,
  triangle,
} from './index.js';
import type { CompetencySeed, FrameworkVersionSeed, GridCellSeed } from './types.js';

const withChildren = (nodes: CompetencySeed[]): CompetencySeed[] =>
  nodes.flatMap((node) => [node, ...withChildren(node.children ?? [])]);
const keysOf = (items: { key: string }[]) => items.map((item) => item.key);
const allIn = (version: FrameworkVersionSeed) => withChildren(version.competencies);
const leavesIn = (nodes: CompetencySeed[]) => withChildren(nodes).filter((node) => !node.children);
const repeated = (keys: string[]) => keys.filter((key, at) => keys.indexOf(key) !== at);
const missingFrom = (known: string[], keys: string[]) => keys.filter((key) => !known.includes(key));

const version = (framework: typeof commonCore, key: string) => framework.versions.find((one) => one.key === key)!;
const edition2005 = version(commonCore, '2005');
const edition2010 = version(commonCore, '2010');
const triangleLeaves = keysOf(leavesIn(triangle.versions.flatMap((one) => one.competencies)));
const coreLeaves = keysOf(leavesIn(edition2010.competencies));
const baseLeaves = Object.values(commonBase).flat();
const familyLevels = ['universal', 'universal-plus', 'partnership-plus'];
const essentialCells = (level: string) => grid.filter((cell) => cell.level === level && cell.essential);
const cellAt = (level: string, competency: string) => essentialCells(level).find((c) => c.competency === competency);

describe('keys', () => {
  it.each([
    ['competencies', [commonCore, triangle].flatMap(({ versions }) => versions.flatMap((one) => keysOf(allIn(one))))],
    ['roles', keysOf(roles)],
    ['functions', keysOf(functions)],
    ['modules', keysOf(modules)],
    ['tasks', keysOf(tasks)],
    ['need levels', keysOf(needLevels)],
    ['need themes', keysOf(needThemes)],
    ['professions', keysOf(professions)],
    ['grid cells', grid.map((cell) => `${cell.level} ${cell.competency}`)],
    ['ladder', evidenceLadder.map((rung) => rung.kind)],
  ])('of %s are unique', (_, keys) => {
    expect(keys.length).toBeGreaterThan(0);
    expect(repeated(keys)).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    ['roles', [...roles, ...functions].flatMap((r) => r.requirements.map((q) => q.competency)), []],
    ['modules', modules.flatMap((m) => m.teaches.map((t) => t.competency)), []],
    ['grid', grid.map((cell) => cell.competency), coreLeaves],
    ['tasks', tasks.flatMap((task) => task.requirements.map((r) => r.competency)), coreLeaves],
  ])('that %s name are leaves of the frameworks in force', (_, named, notAllowed) => {
    expect(missingFrom([...coreLeaves, ...triangleLeaves], named)).toEqual([]);
    expect(named.filter((key) => notAllowed.includes(key))).toEqual([]);
  });

  it('of levels and themes exist wherever they are named', () => {
    const placed = [...grid, ...tasks];
    const themes = placed.flatMap(({ theme }) => (theme ? [theme] : []));
    expect(
      missingFrom(
        keysOf(needLevels),
        placed.map(({ level }) => level),
      ),
    ).toEqual([]);
    expect(missingFrom(keysOf(needThemes), themes)).toEqual([]);
  });

  it('are asked once by each role, function, module and task', () => {
    const asked = [...roles, ...functions, ...tasks].map((one) => one.requirements.map((r) => r.competency));
    const taught = modules.map((one) => one.teaches.map((t) => `${t.competency} ${t.evidence}`));
    expect([...asked, ...taught].flatMap(repeated)).toEqual([]);
  });

  it('come with ranks of the scale', () => {
    const asked = [...roles, ...functions, ...tasks].flatMap((one) => one.requirements);
    const ranks = [...asked, ...grid, ...modules.flatMap((one) => one.teaches)].map(({ rank }) => rank);
    expect(proficiencyScale.levels.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
    expect(ranks.filter((rank) => ![1, 2, 3, 4].includes(rank))).toEqual([]);
  });
});

describe('the Common Core', () => {
  it.each([
    ['2005', edition2005, [7, 6, 6, 4, 5, 7]],
    ['2010', edition2010, [6, 5, 6, 4, 5, 6]],
  ])('edition of %s has six elements whose children are topics, with the strand in each', (_, edition, counts) => {
    expect(edition.competencies.map((one) => one.kind)).toEqual(Array(6).fill('ELEMENT'));
    expect(edition.competencies.map((one) => one.children?.length)).toEqual(counts);
    for (const { children = [] } of edition.competencies) {
      expect(children.every((topic) => !topic.children && ['SKILL', 'KNOWLEDGE'].includes(topic.kind!))).toBe(true);
      expect(children.some((topic) => topic.strands?.includes('disability-and-disadvantage'))).toBe(true);
    }
  });

  it('carries every competency of both editions over exactly once', () => {
    const rows = commonCore.carryOvers.flatMap((carryOver) => carryOver.rows);
    expect(commonCore.carryOvers.map(({ from, to }) => [from, to])).toEqual([['2005', '2010']]);
    expect(rows.flatMap((row) => row.old ?? []).sort()).toEqual(keysOf(allIn(edition2005)).sort());
    expect(rows.flatMap((row) => row.new ?? []).sort()).toEqual(keysOf(allIn(edition2010)).sort());
  });

  it('says truly what changed', () => {
    const wordsOf = (key: string) =>
      [...allIn(edition2005), ...allIn(edition2010)].flatMap((c) => (c.key === key ? [c.name, c.description] : []));
    for (const { old, new: next, change } of commonCore.carryOvers[0]!.rows) {
      const sides = { KEPT: [true, true], REWORDED: [true, true], DROPPED: [true, false], NEW: [false, true] };
      expect([Boolean(old), Boolean(next)]).toEqual(sides[change as keyof typeof sides]);
      if (old && next) expect(wordsOf(old).join() === wordsOf(next).join()).toBe(change === 'KEPT');
    }
  });
});

describe('the triangle', () => {
  it('is labelled sample and has four tiers, at least forty leaves and all ten themes', () => {
    expect(triangle.provenance).toMatch(/^Sample/);
    expect(keysOf(triangle.versions[0]!.competencies)).toEqual(needLevels.map(({ key }) => `tri.${key}`));
    expect(triangleLeaves.length).toBeGreaterThanOrEqual(40);
    expect(new Set(grid.flatMap((cell) => cell.theme ?? []))).toEqual(new Set(keysOf(needThemes)));
  });

  it('appears in the grid leaf by leaf, at least at its own tier', () => {
    for (const tier of triangle.versions[0]!.competencies) {
      const level = tier.key.replace('tri.', '');
      const inGrid = grid.filter((cell) => cell.level === level).map((cell) => cell.competency);
      expect(missingFrom(inGrid, keysOf(leavesIn([tier])))).toEqual([]);
      expect(grid.some((cell) => cell.level === level && !cell.essential)).toBe(true);
    }
  });
});

describe('the need grid', () => {
  it('has 4, 7, 11 and 15 essential cells, none above rank 3', () => {
    expect(needLevels.map(({ key }) => essentialCells(key).length)).toEqual([4, 7, 11, 15]);
    expect(grid.filter((cell) => cell.essential && cell.rank > 3)).toEqual([]);
    expect(essentialCells('universal').filter((cell) => cell.rank > 2)).toEqual([]);
  });

  it('builds up: what a family level asks, the next one asks too, at least as high', () => {
    const lacking = (cell: GridCellSeed, next: string) => (cellAt(next, cell.competency)?.rank ?? 0) < cell.rank;
    expect(essentialCells('universal').filter((cell) => lacking(cell, 'universal-plus'))).toEqual([]);
    expect(essentialCells('universal-plus').filter((cell) => lacking(cell, 'partnership-plus'))).toEqual([]);
  });

  it('asks the two competencies of the planted shortages at the ranks of the story', () => {
    const asked = (competency: string) => familyLevels.map((level) => cellAt(level, competency)?.rank);
    expect(asked('tri.information-sharing')).toEqual([1, 1, 1]);
    expect(asked('tri.maternal-mental-health')).toEqual([undefined, 2, 3]);
    expect(cellAt('universal', 'tri.information-sharing')?.theme).toBeNull();
  });
});

describe('tasks', () => {
  const outOfReach = tasks.filter(({ level, requirements }) =>
    requirements.some(({ competency, rank }) => (cellAt(level, competency)?.rank ?? 0) < rank),
  );

  it('number 4, 6, 7 and 7, each with one to four requirements', () => {
    expect(needLevels.map(({ key }) => tasks.filter((task) => task.level === key).length)).toEqual([4, 6, 7, 7]);
    expect(tasks.filter(({ requirements: { length } }) => length < 1 || length > 4)).toEqual([]);
  });

  it('can all but one be done by somebody who meets the essential cells of their level', () => {
    expect(keysOf(outOfReach)).toEqual(['task.video-interaction-guidance']);
    expect(outOfReach[0]).toMatchObject({
      level: 'partnership-plus',
      requirements: [{ competency: 'tri.video-interaction-guidance', rank: 4 }],
    });
    expect(grid.some((cell) => cell.essential && cell.competency === 'tri.video-interaction-guidance')).toBe(false);
  });
});

describe('roles and functions', () => {
  it.each(roles.map((role) => [role.key, role] as const))('%s asks for all six elements and its own', (_, role) => {
    const essential = role.requirements.filter((r) => r.essential).map((r) => r.competency);
    const own = role.requirements.filter((r) => triangleLeaves.includes(r.competency));
    expect(missingFrom(essential, baseLeaves)).toEqual([]);
    expect(role.requirements.filter((r) => baseLeaves.includes(r.competency) && r.rank > 3)).toEqual([]);
    expect(own.length).toBeGreaterThanOrEqual(2);
    expect(own.length).toBeLessThanOrEqual(6);
  });

  it('share a base of two leaves an element', () => {
    const byElement = edition2010.competencies.map(
      ({ children = [] }) => keysOf(children).filter((key) => baseLeaves.includes(key)).length,
    );
    expect(byElement).toEqual([2, 2, 2, 2, 2, 2]);
    expect(baseLeaves).toHaveLength(12);
  });

  it('are at least forty and six', () => {
    expect(roles.length).toBeGreaterThanOrEqual(40);
    expect(functions.map(({ requirements: { length } }) => length >= 2 && length <= 5)).toEqual(Array(6).fill(true));
  });
});

describe('modules', () => {
  const lessons = modules.flatMap((one) => one.teaches);
  const top = (competency: string) =>
    Math.max(
      0,
      ...lessons.filter((l) => l.competency === competency && l.evidence === 'ASSESSMENT').map((l) => l.rank),
    );
  const byAttendance = lessons.filter((l) => l.evidence === 'ATTENDANCE').map((l) => l.competency);
  const essential = grid.filter((cell) => cell.essential);

  it('teach every base leaf and every essential leaf of the grid by attendance', () => {
    expect(missingFrom(byAttendance, [...baseLeaves, ...essential.map((cell) => cell.competency)])).toEqual([]);
  });

  it('assess every essential cell from rank 2 up to its rank', () => {
    expect(essential.filter(({ rank, competency }) => rank >= 2 && top(competency) < rank)).toEqual([]);
  });

  it('state no rank that their own evidence cannot support', () => {
    const ceiling = new Map(evidenceLadder.map(({ kind, ceiling }) => [kind, ceiling]));
    expect(lessons.filter(({ evidence, rank }) => rank > (ceiling.get(evidence) ?? 0))).toEqual([]);
  });

  it('are labelled sample and use the default mix, but that lead professionals train with managers', () => {
    const mix = { minAgencies: 2, minProfessions: 2, largestShare: 0.8, mustInclude: null };
    for (const one of modules) {
      expect(one.provenance).toMatch(/^Sample: /);
      expect(one.mix).toEqual(one.key === 'lead-professional' ? { ...mix, mustInclude: 'MANAGER' } : mix);
    }
  });

  it.each([
    [
      'information-sharing',
      12,
      ['tri.information-sharing 1 ATTENDANCE', ...commonBase.e6.map((leaf) => `${leaf} 1 ATTENDANCE`)],
    ],
    [
      'maternal-mental-health',
      24,
      ['tri.maternal-mental-health 1 ATTENDANCE', 'tri.maternal-mental-health 3 ASSESSMENT'],
    ],
    ['safeguarding', 24, [...commonBase.e3, 'tri.safeguarding-response'].map((leaf) => `${leaf} 1 ATTENDANCE`)],
  ])('%s is refreshed after %s months and closes what the story needs', (key, months, expected) => {
    const found = modules.find((one) => one.key === key)!;
    const taught = found.teaches.map((l) => `${l.competency} ${l.rank} ${l.evidence}`);
    expect(found.refresherMonths).toBe(months);
    expect(missingFrom(taught, expected)).toEqual([]);
  });
});
