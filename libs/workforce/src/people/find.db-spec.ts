import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '@app/access';
import { DatabaseModule, databaseConfig } from '@app/database';
import { type Id, newId } from '@app/kernel';
import { holds, LONG } from '../../../../test/model/random.js';
import { aPost, insert, ownWorld, type World } from '../../../../test/support/world.js';
import { WorkforceModule } from '../workforce.module.js';
import { PractitionerQueries } from './practitioner.queries.js';

let world: World;
let people: PractitionerQueries;
let close: () => Promise<void>;
let actor: Actor;

beforeAll(async () => {
  world = await ownWorld({ people: 0 });
  @Module({ imports: [DatabaseModule.forRoot(databaseConfig(world.url)), WorkforceModule] })
  class SpecModule {}
  const app = await NestFactory.createApplicationContext(SpecModule, { logger: ['error'] });
  people = app.get(PractitionerQueries);
  close = () => app.close().then(() => world.close());
  const { partnershipId } = world;
  actor = { partnershipId, accountId: newId(), practitionerId: null, grants: [], today: '2026-11-02' };
});
afterAll(() => close());

async function add(given_name: string, family_name: string): Promise<Id> {
  const practitioner_id = newId();
  await insert(world.owner, 'practitioner', [{ id: practitioner_id }]);
  await insert(world.owner, 'identity', [{ practitioner_id, given_name, family_name }]);
  return practitioner_id;
}

const find = (typed: string, page: { first?: number; after?: string } = {}) => people.find(actor, typed, page);
const found = async (typed: string) => (await find(typed, { first: 100 })).edges.map(({ node }) => node.name);

describe('people looked for by name', () => {
  beforeAll(async () => {
    for (const [given, family] of PEOPLE) await add(given, family);
  });
  const PEOPLE = [
    ['Siobhán', 'O’Neill'],
    ['Ruth', 'St. Louis'],
    ['Amira', 'El-Sayed'],
    ['Mary', 'Smith-Jones'],
    ['Ana', 'De la Cruz'],
    ['Madonna', ''],
    ['', 'Suharto'],
    ['Jean-Luc', 'Ł’Abbé'],
    ['Анна', 'Йолкина'],
    ['X Æ', 'Ἀλέξανδρος'],
    ['عَلِيّ', 'أحمد'],
    ['Jürgen', 'Strauß'],
    ['Þóra', 'Guðjónsdóttir'],
    ['Søren', 'Kjær'],
    ['Kwɛku', 'Œrsted'],
    ['שָׂרָה', 'כֹּהֵן'],
    ['娜', '李'],
    ['のぞみ', '佐々木'],
    ['강', '오'],
    ['Νίκος', 'Κώστας'],
  ] as const;

  it.each([
    ['O Neill', 'Siobhán O’Neill'],
    ['o’neill', 'Siobhán O’Neill'],
    ['анна', 'Анна Йолкина'],
    ['ЙОЛК', 'Анна Йолкина'],
    ['xæ', 'X Æ Ἀλέξανδρος'],
    ['ΑΛΈΞΑΝΔΡ', 'X Æ Ἀλέξανδρος'],
    ['neill siob', 'Siobhán O’Neill'],
    ['St Louis', 'Ruth St. Louis'],
    ['stlouis', 'Ruth St. Louis'],
    ['el sayed', 'Amira El-Sayed'],
    ['elsayed', 'Amira El-Sayed'],
    ['  mary   smith  ', 'Mary Smith-Jones'],
    ['Jones', 'Mary Smith-Jones'],
    ['jones mary', 'Mary Smith-Jones'],
    ['cruz', 'Ana De la Cruz'],
    ['delacruz ana', 'Ana De la Cruz'],
    ['madonna', 'Madonna'],
    ['suh', 'Suharto'],
    ['luc labbe', 'Jean-Luc Ł’Abbé'],
    ['علي', 'عَلِيّ أحمد'],
    ['عَلِيّ احمد', 'عَلِيّ أحمد'],
    ['على', 'عَلِيّ أحمد'],
    ['علـــي', 'عَلِيّ أحمد'],
    ['ﻋﻠﻲ', 'عَلِيّ أحمد'],
    ['strauss', 'Jürgen Strauß'],
    ['STRAUẞ', 'Jürgen Strauß'],
    ['thora gudjons', 'Þóra Guðjónsdóttir'],
    ['þóra', 'Þóra Guðjónsdóttir'],
    ['soren kjaer', 'Søren Kjær'],
    ['Ｓøren', 'Søren Kjær'],
    ['kweku oerst', 'Kwɛku Œrsted'],
    ['x ae', 'X Æ Ἀλέξανδρος'],
    ['שרה כהן', 'שָׂרָה כֹּהֵן'],
    ['李', '娜 李'],
    ['李娜', '娜 李'],
    ['佐々木', 'のぞみ 佐々木'],
    ['の', 'のぞみ 佐々木'],
    ['오강', '강 오'],
    ['강', '강 오'],
    ['ΚΩΣ', 'Νίκος Κώστας'],
  ])('“%s” finds %s', async (typed, name) => expect(await found(typed)).toEqual([name]));

  it.each(['ouis', 'mary cruz', 'smithmary', '가', '佐木', 'aº', '²²'])('“%s” finds nobody', async (typed) =>
    expect(await found(typed)).toEqual([]),
  );

  it.each(['a', ' ’ -', 'é.', '%_', '"', 'a a', 'ª', 'm\u0303\u0302', 'й', 'عَ', '々・', 'ᄀ'])(
    '“%s” is too short',
    async (typed) => {
      await expect(find(typed)).rejects.toMatchObject({ code: 'SEARCH_TOO_SHORT', data: { letters: 2 } });
    },
  );

  it('a letter that is somebody’s whole name finds them, and nobody whom it begins or who has another name beside it', async () => {
    await expect(find('q')).rejects.toMatchObject({ code: 'SEARCH_TOO_SHORT' });
    for (const [given, family] of [
      ['Q', 'Quist'],
      ['Quist', 'Q'],
      ['Qi', ''],
    ] as const)
      await add(given, family);
    await expect(find('q')).rejects.toMatchObject({ code: 'SEARCH_TOO_SHORT' });
    await add('', 'Q');
    await add('q\u0301', '');
    expect((await found('Q')).sort()).toEqual(['Q', 'q\u0301'].sort());
    await expect(find('q q')).rejects.toMatchObject({ code: 'SEARCH_TOO_SHORT' });
  });

  it('a cursor of nobody’s making leads to nobody else', async () => {
    const after = (lead: string, beginning: string) =>
      Buffer.from(JSON.stringify([lead, beginning, '01930000-0000-7000-8000-000000000000'])).toString('base64url');
    for (const key of [after('', ''), after('a', ''), after('mary', 'jones')])
      expect((await find('madonna', { first: 100, after: key })).edges.map(({ node }) => node.name)).not.toContain(
        'Mary Smith-Jones',
      );
  });

  it('finds who has another name by the new one alone, and nobody whose identity is gone', async () => {
    const id = await add('Old', 'Maiden');
    const rename = `update identity set family_name = 'Married' where practitioner_id = $1`;
    await world.owner.query(rename, [id]);
    expect([await found('maiden'), await found('married')]).toEqual([[], ['Old Married']]);
    await world.owner.query('delete from identity where practitioner_id = $1', [id]);
    expect(await found('married')).toEqual([]);
    expect((await world.owner.query('select from name_beginning where practitioner_id = $1', [id])).rowCount).toBe(0);
  });

  it.each([
    ['', ''],
    [' Ada', 'Lovelace'],
    ['Zoe\u0308', 'Lovelace'],
  ])('a name is one or two parts, trimmed, its letters composed: not “%s” “%s”', async (given, family) =>
    expect(add(given, family)).rejects.toMatchObject({ constraint: 'ck_identity_name' }),
  );
});

describe('namesakes', () => {
  beforeAll(async () => {
    const somebody = async (given: string, at: number, staff_number: string) => {
      const practitioner_id = await add(given, 'Namesake');
      const post = aPost(world, { practitioner_id, team_id: world.teams[0] }, at);
      // Another employer calls them by another number.
      const other = world.agencies.find((id) => id !== post.employer_id)!;
      for (const [agency_id, number] of [
        [other, `A${staff_number}9`],
        [post.employer_id, staff_number],
      ])
        await insert(world.owner, 'staff_number', [{ practitioner_id, agency_id, number }]);
      await insert(world.owner, 'post', [post]);
    };
    await somebody('Ann', 0, 'S00417');
    await somebody('Ann', 1, 'S00418');
    await somebody('Bea', 2, 'S00419');
  });
  const asked = async (kind: 'TRAINER' | 'MANAGER') => {
    const grants = [{ kind, areaId: null }] as Actor['grants'];
    const { edges } = await people.find({ ...actor, grants }, 'namesake', {});
    return edges.map(({ node: { name, employer, role, team, site, staffNumberEnd: end } }) => [
      ...[name, employer?.id, role?.id, team?.id, site?.id, end],
    ]);
  };

  it('are told apart by employer, team, site and the end of a staff number; of others, none of it is shown', async () => {
    const { agencies, teams, sites } = world;
    expect(await asked('TRAINER')).toEqual([
      ['Ann Namesake', agencies[0], undefined, teams[0], sites[0], '417'],
      ['Ann Namesake', agencies[1], undefined, teams[0], sites[1], '418'],
      ['Bea Namesake', agencies[0], undefined, undefined, undefined, null],
    ]);
  });

  it('are namesakes by whatever word they are found, also where a sign parts one name', async () => {
    const parted = await add('Zed', 'O’Abe');
    const written = await add('Oábe', 'Zed');
    for (const id of [parted, written])
      await insert(world.owner, 'staff_number', [
        { practitioner_id: id, agency_id: world.agencies[0], number: id.slice(-7) },
      ]);
    for (const typed of ['abe', 'zed', 'oabe']) {
      const { edges } = await find(typed);
      expect(edges.filter(({ node }) => node.id === parted)).toMatchObject([
        { node: { staffNumberEnd: parted.slice(-3) } },
      ]);
    }
  });

  it('are shown with their role to managers, and not to trainers', async () => {
    const { roles } = world;
    expect((await asked('MANAGER')).map(([, , role]) => role)).toEqual([roles[0], roles[1], roles[0]]);
  });
});

describe('people looked for by name, against a plain model', () => {
  /** What names are drawn of, and the same as others type it. */
  const LETTERS = { a: 'a', b: 'b', é: 'e', o: 'o', Ø: 'o', ß: 'ss', æ: 'ae', عَ: 'ع', ع: 'ع', 李: '李' };
  const aWord = fc.string({ unit: fc.constantFrom(...Object.keys(LETTERS)), minLength: 1, maxLength: 3 });
  const drawn = new Map<Id, string>();
  const aPart = fc
    .array(aWord, { minLength: 1, maxLength: 3 })
    .chain((words) =>
      fc
        .array(fc.constantFrom(' ', '-', '’', '. '), { minLength: 3, maxLength: 3 })
        .map((signs) => words.map((word, at) => (at === 0 ? word : `${signs[at]}${word}`)).join('')),
    );
  beforeAll(async () => {
    for (const [given, family] of fc.sample(fc.tuple(aPart, aPart), { seed: 3, numRuns: 150 }))
      drawn.set(await add(given, family), `${given} ${family}`);
  }, LONG);

  const wordsOf = (name: string) =>
    Object.entries(LETTERS)
      .reduce((said, [written, plain]) => said.replaceAll(written, plain), name)
      .split(/[ ’.-]+/)
      .filter(Boolean);

  const turns = (name: string) => {
    const words = wordsOf(name);
    return words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(''));
  };

  it(
    'finds by any words exactly those of whose name each begins a word, page by page, each once',
    () => holds(fc.asyncProperty(fc.array(aWord, { minLength: 2, maxLength: 3 }), agrees), { numRuns: 150, seed: 4 }),
    LONG,
  );

  async function agrees(typed: string[]) {
    const looked = wordsOf(typed.join(' '));
    if (looked.every((word) => word.length < 2 && word !== '李'))
      return expect(find(typed.join(' '))).rejects.toMatchObject({ code: 'SEARCH_TOO_SHORT' });
    const isFound = (name: string) => looked.every((word) => turns(name).some((turn) => turn.startsWith(word)));
    const expected = [...drawn].filter(([, name]) => isFound(name)).map(([id]) => id);
    const ids: Id[] = [];
    for (let after: string | undefined; ;) {
      const { edges, pageInfo } = await find(typed.join(' '), { first: 7, after });
      ids.push(...edges.map(({ node }) => node.id).filter((id) => drawn.has(id)));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor!;
    }
    expect([...ids].sort()).toEqual(expected.sort());
  }
});
