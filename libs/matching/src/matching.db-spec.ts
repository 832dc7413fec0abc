import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Id, newId } from '@app/kernel';
import { type MatchInput, MatchService } from './match/index.js';
import { addPerson, allBut, allWith, type MatchWorld, matchWorld } from './spec.world.js';
import { WhyNotService } from './why-not/index.js';

let world: MatchWorld;
const people: Record<string, Id> = {};

beforeAll(async () => {
  world = await matchWorld();
  const { sites, teams } = world;
  const add = async (name: string, somebody: Omit<Parameters<typeof addPerson>[1], 'name'> = {}) =>
    (people[name] = await addPerson(world, { name, ...somebody }));
  // In post, and on leave so that no match considers them.
  const away: [string, string] = ['2026-01-01', '2027-06-01'];
  const elsewhere = (more: object = {}) => ({ posts: [{ site_id: world.farSite, ...more }], leave: away });
  const [boss, guide] = [await add('Boss', elsewhere()), await add('Guide', elsewhere())];
  const old = await add('Old', {
    ...elsewhere({ line_manager_id: boss, valid_until: '2026-10-16' }),
    leave: ['2026-01-01', '2026-10-16'],
  });
  await add('Ada', { posts: [{ line_manager_id: boss, clinical_supervisor_id: guide }] });
  await add('Ben', { posts: [{ site_id: world.farSite, line_manager_id: boss }] });
  await add('Cat', { holds: allBut(2) });
  await add('Dan', { leave: ['2026-10-01', '2026-12-01'] });
  await add('Eve', { posts: [{ valid_until: '2026-11-02' }] });
  await add('Fay', { holds: allBut(0, 1, 2) });
  await add('Gus', {
    posts: [
      { site_id: world.farSite, weekly_hours: 20, line_manager_id: boss },
      { site_id: null, team_id: teams[0], weekly_hours: 7.5, clinical_supervisor_id: guide },
    ],
  });
  await add('Hal', {
    holds: allWith(0, { valid_until: '2026-10-01' }),
    posts: [{ site_id: sites[3], weekly_hours: null }],
  });
  await add('Ivy', { holds: allWith(3, { valid_until: '2026-12-01' }) });
  await add('Kim', { posts: [{ line_manager_id: old, clinical_supervisor_id: old }], leave: away });
  await add('Joy', { holds: allWith(0, { rank: 4, kind: 'SIGN_OFF' }), posts: [{ site_id: sites[2] }] });
});
afterAll(() => world.close());

const asking = (input: Partial<MatchInput> = {}): MatchInput => ({
  needLevelId: world.levels.partnership,
  clusterId: world.clusters[0]!,
  first: 50,
  ...input,
});
const match = (input?: Partial<MatchInput>) => world.of(MatchService).match(world.actor, asking(input));
const whyNot = (name: string, input?: Partial<MatchInput>) =>
  world.of(WhyNotService).whyNot(world.actor, asking(input), people[name] ?? name);
const namesIn = async (input?: Partial<MatchInput>) =>
  (await match(input)).people.map(({ practitioner }) => practitioner.name.split(' ')[0]);

describe('a match', () => {
  it('lists who meets everything, then who is just short, by strength, lapse, place and hours', async () => {
    expect(await namesIn()).toEqual(['Joy', 'Ada', 'Gus', 'Ben', 'Ivy', 'Cat', 'Hal']);
  });

  it('considers everybody with a live post who is not on leave', async () => {
    expect((await match()).considered).toBe(8);
    expect((await match({ on: '2026-12-01' })).considered).toBe(9);
    expect((await match({ on: '2026-09-30' })).considered).toBe(10);
  });

  it('shows as many as asked for, with their positions in the whole list', async () => {
    const { people: shown, considered } = await match({ first: 2 });
    expect(shown.map(({ position }) => position)).toEqual([1, 2]);
    expect(considered).toBe(8);
  });

  it('lists apart those who work in the cluster, and counts everybody by where they work', async () => {
    const { people: best, inCluster, counts } = await match({ first: 2 });
    const names = (list: typeof best) => list.map(({ position, practitioner }) => `${position} ${practitioner.name}`);
    expect(names(best)).toEqual(['1 Joy Example', '2 Ada Example']);
    expect(names(inCluster)).toEqual(['2 Ada Example', '5 Ivy Example']);
    expect(counts).toEqual([
      { where: 'IN_CLUSTER', meeting: 2, justShort: 1 },
      { where: 'IN_AREA', meeting: 2, justShort: 0 },
      { where: 'ELSEWHERE', meeting: 1, justShort: 1 },
    ]);
  });

  it('considers only those with a post in the cluster, or in its area, where it is asked to', async () => {
    const within = async (reach: MatchInput['within']) => {
      const { people: listed, considered, within: where } = await match({ within: reach });
      const names = listed.map(({ position, practitioner }) => `${position} ${practitioner.name.split(' ')[0]}`);
      return { where, considered, names };
    };
    expect(await within('CLUSTER')).toEqual({ where: 'CLUSTER', considered: 4, names: ['1 Ada', '2 Ivy', '3 Cat'] });
    expect(await within('AREA')).toEqual({
      where: 'AREA',
      considered: 6,
      names: ['1 Joy', '2 Ada', '3 Gus', '4 Ivy', '5 Cat'],
    });
    expect(await within(null)).toMatchObject({ where: 'PARTNERSHIP', considered: 8 });
  });

  it('counts stronger evidence more', async () => {
    const { rows } = await world.owner.query(
      `select kind, evidence_strength(kind) as strength from unnest(array[
         'SIGN_OFF', 'ASSESSMENT', 'OBSERVATION', 'QUALIFICATION', 'CREDIT', 'ALIGNMENT', 'ATTENDANCE']) kind`,
    );
    expect(rows.map(({ strength }) => strength)).toEqual([4, 3, 3, 2, 2, 2, 1]);
  });

  it('counts a person with two posts once: hours together, the nearest place, the supervisor of the larger post', async () => {
    const gus = (await match()).people[2]!;
    expect(gus).toMatchObject({
      freeHours: 27.5,
      where: 'IN_AREA',
      meets: true,
      met: { numerator: 5, base: 5, hidden: false },
    });
    expect(gus).toMatchObject({ supervisor: { name: 'Boss Example' }, supervisorKind: 'LINE_MANAGER' });
  });

  it('names the clinical supervisor before the line manager, and nobody where there is neither', async () => {
    const [joy, ada] = (await match()).people;
    expect(ada).toMatchObject({ supervisor: { name: 'Guide Example' }, supervisorKind: 'CLINICAL_SUPERVISOR' });
    expect(joy).toMatchObject({ supervisor: null, supervisorKind: null });
  });

  it('names nobody who has left: the next one up stands in', async () => {
    const kim = await whyNot('Kim');
    expect(kim).toMatchObject({ supervisor: { name: 'Boss Example' }, supervisorKind: 'LINE_MANAGER' });
  });

  it('says what is lacking and why', async () => {
    const { people: listed } = await match();
    expect(listed.at(-1)!.lacks).toMatchObject([
      { required: { rank: 3, name: 'Independently' }, held: null, state: 'LAPSED' },
    ]);
    expect(listed.at(-1)).toMatchObject({
      freeHours: null,
      where: 'ELSEWHERE',
      meets: false,
      met: { numerator: 4, base: 5 },
    });
    expect(listed.at(-2)!.lacks.map(({ inWords }) => inWords)).toEqual([
      'C11: Independently is asked; no level is held.',
    ]);
  });

  it('asks what the level asks whatever the theme, and what it asks for the themes named', async () => {
    const ranks = async (themeIds?: Id[]) => (await match({ themeIds })).requirements.map(({ rank }) => rank).sort();
    expect(await ranks()).toEqual([1, 2, 2, 3, 3]);
    expect(await ranks([world.theme])).toEqual([1, 2, 3, 3]);
    expect(await ranks([])).toEqual([1, 3, 3]);
    expect((await match({ themeIds: [world.theme] })).themes).toMatchObject([{ name: 'Mood' }]);
  });

  it('looks at a day to come: what has run out by then no longer counts', async () => {
    expect(
      (await match({ on: '2026-12-01' })).people.find(({ practitioner }) => practitioner.id === people.Ivy),
    ).toMatchObject({
      meets: false,
      lacks: [{ state: 'LAPSED', required: { rank: 1 } }],
    });
  });

  it('answers from what was known by a day', async () => {
    expect(await namesIn({ knownAt: '2026-01-04' })).toEqual([]);
    expect(await namesIn({ knownAt: '2026-01-05', on: '2026-01-05' })).toContain('Ada');
  });

  it('says that people are tied', async () => {
    const twin = await addPerson(world, { name: 'Ada-Two' });
    const { people: listed } = await match();
    await world.owner.query(`update post set voided_at = now(), void_reason = 'mistaken' where practitioner_id = $1`, [
      twin,
    ]);
    expect(listed.map(({ tied }) => tied)).toEqual([false, true, true, false, false, false, false, false]);
    expect(listed.filter(({ tied }) => tied).map(({ practitioner }) => practitioner.id)).toEqual([people.Ada, twin]);
  });
});

describe('why somebody was not matched', () => {
  it.each<[string, string[]]>([
    ['Ada', []],
    ['Cat', ['LACKS_REQUIREMENT']],
    ['Dan', ['ON_LEAVE']],
    ['Eve', ['NO_LIVE_POST']],
    ['Old', ['NO_LIVE_POST']],
    ['Fay', ['LACKS_REQUIREMENT', 'LACKS_REQUIREMENT', 'LACKS_REQUIREMENT', 'LACKS_TOO_MANY']],
  ])('tells of %s every rule that fails: %j', async (name, rules) => {
    const { failing, matched, position } = await whyNot(name);
    expect(failing.map(({ rule }) => rule)).toEqual(rules);
    expect(matched).toBe(position !== null);
  });

  it('gives days and competencies in words', async () => {
    expect((await whyNot('Dan')).failing[0]!.inWords).toBe(
      'On leave until 30 November 2026; people on leave are not matched.',
    );
    expect((await whyNot('Hal')).failing[0]!.inWords).toBe(
      'C13: Independently is asked; lapsed after 30 September 2026, holds nothing now.',
    );
  });

  it('tells who has no post where the match looks for people', async () => {
    expect(await whyNot('Ben', { within: 'AREA' })).toMatchObject({
      matched: false,
      position: null,
      failing: [{ rule: 'OUT_OF_REACH' }],
    });
    expect(await whyNot('Joy', { within: 'AREA' })).toMatchObject({ matched: true, position: 1, failing: [] });
    expect((await whyNot('Eve', { within: 'AREA' })).failing.map(({ rule }) => rule)).toEqual(['NO_LIVE_POST']);
  });

  it('tells who comes below the first asked for', async () => {
    const { failing, matched, position } = await whyNot('Gus', { first: 2 });
    expect({ matched, position }).toEqual({ matched: true, position: 3 });
    expect(failing).toEqual([{ rule: 'BELOW_FIRST', inWords: 'Comes in place 3; the first 2 are listed.' }]);
  });
});

describe('what cannot be asked', () => {
  it.each<[string, () => Partial<MatchInput>]>([
    ['NEED_LEVEL_NOT_FOUND', () => ({ needLevelId: newId() })],
    ['LEVEL_NOT_FOR_FAMILIES', () => ({ needLevelId: world.levels.community })],
    ['NEED_THEME_NOT_FOUND', () => ({ themeIds: [world.theme, newId()] })],
    ['CLUSTER_NOT_FOUND', () => ({ clusterId: newId() })],
    ['LEVEL_ASKS_NOTHING', () => ({ on: '2024-06-01' })],
  ])('%s', async (code, input) => {
    await expect(match(input())).rejects.toMatchObject({ code });
    await expect(whyNot('Ada', input())).rejects.toMatchObject({ code });
  });

  it.each(['not-an-id', newId()])('PRACTITIONER_NOT_FOUND for %s', async (id) => {
    await expect(whyNot(id)).rejects.toMatchObject({ code: 'PRACTITIONER_NOT_FOUND' });
  });

  it('shows another partnership nothing of this one', async () => {
    const stranger = { ...world.actor, partnershipId: newId() };
    await expect(world.of(MatchService).match(stranger, asking())).rejects.toMatchObject({
      code: 'NEED_LEVEL_NOT_FOUND',
    });
  });
});
