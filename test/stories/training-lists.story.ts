import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';
import { APPLY, type Line, MEANS, readList, ROWS, SAY, UNDO, UNKNOWN } from '../support/staff-lists.js';

const FIELDS = graphql(`{ listFields(kind: TRAINING) { key name required } }`);
const GAPS = graphql(
  `{ requiredAgainstHeld { clusters { cluster { name } needLevels { needLevel { key } heads { numerator base } } } } }`,
);
const PROFILE = graphql(`{ myProfile { lines { competency { key } state lastDay decider { kind } } } }`);
const LEARNING = graphql(`{ myLearning(first: 1) { edges { node { kind title day by gave { lastDay } } } } }`);
const MODULE = 'Information sharing and consent';
const HEADINGS = ['Employee number', 'First name', 'Surname', 'Course title', 'Completion date'];
const MORE = [...HEADINGS, 'Expiry date', 'Training provider', 'Type', 'Competency', 'Level'];

let api: TestApi;
/** The fourteen of Quarry Hill whose information sharing ran out, by employer: eight of Lantern and six of Open Door. */
let lapsed: { id: string; agency: string; agencyId: string; number: string; given: string; family: string }[];
beforeAll(async () => {
  api = await startApi();
  const { rows } = await api.database.query(LAPSED);
  lapsed = rows;
});
afterAll(() => api.close());

const of = (agency: string) => lapsed.filter((one) => one.agency === agency);
const line = ({ number, given, family }: (typeof lapsed)[number], module = MODULE, day = '2026-10-20'): Line => [
  ...[number, given, family, module, day],
];
const read = (agency: string, rows: Line[], headings = HEADINGS) =>
  readList(api, of(agency)[0]!.agencyId, rows, '2026-11-02', headings, 'TRAINING');
const save = async (importId: string, onlyGoodRows = false) => {
  const answer = await api.ask('steward', APPLY, { input: { importId, onlyGoodRows } });
  return codeOf(answer) ?? answer.data.saveList.inWords;
};
const undo = async (id: string) => (await api.ask('steward', UNDO, { id })).data.undoList.inWords;
const rowsOf = async (id: string) =>
  (await api.ask('steward', ROWS, { id, first: 100 })).data.importRows.edges.map(({ node }) => node);
const counts = ({ counts: all }: { counts: readonly { outcome: string; rows: number }[] }) =>
  Object.fromEntries(all.filter(({ rows }) => rows > 0).map(({ outcome, rows }) => [outcome, rows]));

async function inQuarryHill() {
  const { clusters } = (await api.ask('planner', GAPS)).data.requiredAgainstHeld;
  const { needLevels } = clusters.find(({ cluster }) => cluster.name === 'Quarry Hill')!;
  return needLevels.find(({ needLevel }) => needLevel.key === 'universal')!.heads;
}
const evidenceOf = async (id: string, day: string) =>
  (await api.database.query(EVIDENCE, [id, day])).rows as {
    key: string;
    kind: string;
    rank: number;
    until: string | null;
  }[];

describe('a list of training done before', () => {
  it('says which fields it may have', async () => {
    const { listFields } = (await api.ask('steward', FIELDS)).data;
    expect(listFields.filter(({ required }) => required).map(({ name }) => name)).toEqual(['Staff number', 'Day']);
  });

  it('takes both names in one column, to be sure that the number is theirs', async () => {
    const row: Line = [of('lantern')[0]!.number, 'Nobody, Ever', MODULE, '2026-10-20'];
    expect(counts(await read('lantern', [row], ['Staff no', 'Name', 'Course', 'Day']))).toEqual({ DOUBTFUL: 1 });
  });

  it('closes the gap of those whom it names, as if they had been on a register; undone, it opens again', async () => {
    expect(await inQuarryHill()).toEqual({ numerator: 9, base: 24 });
    const lantern = await read(
      'lantern',
      of('lantern').map((one) => line(one)),
    );
    const openDoor = await read(
      'open-door',
      of('open-door').map((one) => line(one)),
    );
    expect([counts(lantern), counts(openDoor)]).toEqual([{ ADDED: 8 }, { ADDED: 6 }]);
    expect(await inQuarryHill()).toEqual({ numerator: 9, base: 24 });
    expect(await save(lantern.id)).toBe('8 rows were saved of 8.');
    expect(await inQuarryHill()).toEqual({ numerator: 17, base: 24 });
    expect(await save(openDoor.id)).toBe('6 rows were saved of 6.');
    expect(await inQuarryHill()).toEqual({ numerator: 23, base: 24 });

    // Twelve months from 20 October 2026, as the module says.
    const { lines } = (await api.ask('practitioner', PROFILE)).data.myProfile;
    expect(lines.find(({ competency }) => competency.key === 'tri.information-sharing')).toMatchObject({
      ...{ state: 'MET', lastDay: '2027-10-19', decider: { kind: 'ATTENDANCE' } },
    });
    expect(await evidenceOf(of('lantern')[0]!.id, '2026-10-20')).toEqual(
      ['cc10.e6.importance-of-information-sharing', 'cc10.e6.information-handling', 'tri.information-sharing'].map(
        (key) => ({ key, kind: 'ATTENDANCE', rank: 1, until: '2027-10-20' }),
      ),
    );

    // Their own record of learning says so too, once, with what it gave.
    const [latest] = (await api.ask('practitioner', LEARNING)).data.myLearning.edges;
    expect(latest!.node).toMatchObject({
      kind: 'ATTENDED_BEFORE',
      title: MODULE,
      day: '2026-10-20',
      // The list said no provider: whoever sent it did not hold it.
      by: null,
    });
    expect(latest!.node.gave).toHaveLength(3);

    expect(await undo(openDoor.id)).toBe('It was undone: what it wrote was taken back.');
    expect(await inQuarryHill()).toEqual({ numerator: 17, base: 24 });
    expect(await undo(lantern.id)).toBe('It was undone: what it wrote was taken back.');
    expect(await inQuarryHill()).toEqual({ numerator: 9, base: 24 });
  });

  it('the same again changes nothing; what a later one says otherwise replaces it, and undone, is back to the day', async () => {
    const [person] = of('lantern') as [(typeof lapsed)[number]];
    const day = '2026-09-01';
    const first = await read(
      'lantern',
      [[...line(person, MODULE, day), '2027-03-31', 'Eastvale College', '', '', '']],
      MORE,
    );
    await save(first.id);
    const again = await read(
      'lantern',
      [[...line(person, MODULE, day), '2027-03-31', 'Eastvale College', '', '', '']],
      MORE,
    );
    expect(counts(again)).toEqual({ UNCHANGED: 1 });
    expect(again.inWords).toMatch(/The record says all of it already\.$/);
    const held = await evidenceOf(person.id, day);
    expect(held.map(({ until }) => until)).toEqual(['2027-04-01', '2027-04-01', '2027-04-01']);

    const longer = await read('lantern', [[...line(person, MODULE, day), '2028-03-31', '', '', '', '']], MORE);
    expect((await rowsOf(longer.id))[0]!.changes).toEqual([
      { field: 'VALID_TO', before: '31 March 2027', after: '31 March 2028' },
      { field: 'PROVIDER', before: 'Eastvale College', after: null },
    ]);
    await save(longer.id);
    expect((await evidenceOf(person.id, day)).map(({ until }) => until)).toEqual([
      '2028-04-01',
      '2028-04-01',
      '2028-04-01',
    ]);
    // The first list cannot be undone any more where the second changed what it wrote.
    await undo(first.id);
    expect((await rowsOf(first.id))[0]!.kept).toBe('This training was changed since, so it stays as it is now.');
    await undo(longer.id);
    expect(await evidenceOf(person.id, day)).toEqual(held);
  });

  it('has names of modules that we call otherwise said once, for all rows and the next list', async () => {
    const people = of('open-door').slice(0, 2);
    const { id, ...came } = await read(
      'open-door',
      people.map((one) => line(one, 'IS e-learning L1', '2026-08-03')),
    );
    expect(counts(came)).toEqual({ REFUSED: 2 });
    expect((await api.ask('steward', UNKNOWN, { id })).data.unknownListNames).toEqual([
      { field: 'MODULE', name: 'IS e-learning L1', rows: 2, means: null },
    ]);
    const { rows } = await api.database.query(
      'select id from module where partnership_id = current_partnership() and name = $1',
      [MODULE],
    );
    const means = { importId: id, field: 'MODULE' as const, name: 'IS e-learning L1', meansId: rows[0].id };
    expect(counts((await api.ask('steward', MEANS, { input: means })).data.sayListNameMeans)).toEqual({ ADDED: 2 });
    const next = await read('open-door', [line(people[0]!, 'is E-LEARNING l1', '2026-08-04')]);
    expect(counts(next)).toEqual({ ADDED: 1 });
    // What is no module is not meant by a name of one.
    const agencyId = of('open-door')[0]!.agencyId;
    expect(
      codeOf(
        await api.ask('steward', MEANS, { input: { ...means, importId: next.id, field: 'ROLE', meansId: agencyId } }),
      ),
    ).toBe('LIST_NAME_NOT_FOUND');
  });

  it('under another name is in doubt: whoever has the number, or a number that is wrong', async () => {
    const [one, other] = of('open-door').slice(2, 4) as [(typeof lapsed)[number], (typeof lapsed)[number]];
    const named = (who: typeof one): Line => [who.number, 'Zebedee', 'Quux', MODULE, '2026-07-01'];
    const { id, ...came } = await read('open-door', [named(one), named(other)]);
    expect(counts(came)).toEqual({ DOUBTFUL: 2 });
    const [first] = await rowsOf(id);
    expect(first!.namesakes.map(({ practitioner }) => practitioner.id)).toEqual([one.id]);
    await api.ask('steward', SAY, { input: { importId: id, line: 2, practitionerId: one.id } });
    const said = await api.ask('steward', SAY, { input: { importId: id, line: 3 } });
    expect(counts(said.data.sayWhoRowIs)).toEqual({ ADDED: 1, REFUSED: 1 });
    expect(await save(id)).toBe('IMPORT_NOT_ALL_GOOD');
    expect(await save(id, true)).toBe('1 row was saved of 2.');
  });

  it('of awards gives the competency that it names, and never more than the ladder lets', async () => {
    const [person] = of('open-door').slice(4) as [(typeof lapsed)[number]];
    const name = 'Information sharing';
    const award = (kind: string, level: string, day: string): Line => [
      ...[person.number, person.given, person.family, '', day, '', '', kind, name, level],
    ];
    const { id, ...came } = await read(
      'open-door',
      [
        award('Qualification', '4', '2026-05-01'),
        award('Attended', '1', '2026-05-02'),
        award('', 'Nine', '2026-05-03'),
      ],
      MORE,
    );
    expect(counts(came)).toEqual({ ADDED: 1, REFUSED: 2 });
    expect((await rowsOf(id)).flatMap(({ problems }) => problems.map(({ field, says }) => `${field} ${says}`))).toEqual(
      [
        'HOW Somebody attends a module: name the module, or say that it is an award.',
        expect.stringMatching(/^LEVEL Its levels are 1 /),
      ],
    );
    await save(id, true);
    expect(await evidenceOf(person.id, '2026-05-01')).toEqual([
      { key: 'tri.information-sharing', kind: 'QUALIFICATION', rank: 4, until: null },
    ]);
    const { rows } = await api.database.query(HELD, [person.id]);
    expect(rows).toEqual([{ rank: 3 }]);
  });

  it('of a module gives whoever attended what attending gives, and whoever has an award all that it teaches', async () => {
    const [person] = of('lantern').slice(6) as [(typeof lapsed)[number]];
    const row = (kind: string, day: string): Line => [
      ...[person.number, person.given, person.family, 'Lead professional', day, '', '', kind, '', ''],
    ];
    const { id } = await read('lantern', [row('', '2026-06-01'), row('Certificate', '2026-06-02')], MORE);
    expect(await save(id)).toBe('2 rows were saved of 2.');
    const ranks = async (day: string) =>
      (await evidenceOf(person.id, day)).map(({ key, kind, rank }) => [key, kind, rank]);
    expect(await ranks('2026-06-01')).toEqual([
      ['cc10.e5.assertiveness', 'ATTENDANCE', 1],
      ['tri.leading-the-team-around-the-family', 'ATTENDANCE', 1],
      ['tri.planning-across-agencies', 'ATTENDANCE', 1],
    ]);
    expect(await ranks('2026-06-02')).toEqual([
      ['cc10.e5.assertiveness', 'QUALIFICATION', 1],
      ['cc10.e5.communication-and-teamwork', 'QUALIFICATION', 3],
      ['cc10.e5.your-role-and-remit', 'QUALIFICATION', 3],
      ['tri.leading-the-team-around-the-family', 'QUALIFICATION', 2],
      ['tri.planning-across-agencies', 'QUALIFICATION', 2],
    ]);
  });

  it('is not saved to somebody else who has the number since it was shown', async () => {
    const [one, two] = of('open-door') as [(typeof lapsed)[number], (typeof lapsed)[number]];
    const shown = await read('open-door', [[one.number, MODULE, '2025-03-03']], ['Employee number', 'Course', 'Date']);
    expect(counts(shown)).toEqual({ ADDED: 1 });
    const give = (id: string, number: string) =>
      api.database.query('update staff_number set number = $2 where practitioner_id = $1 and agency_id = $3', [
        ...[id, number, one.agencyId],
      ]);
    await give(one.id, 'moved');
    await give(two.id, one.number);
    expect(await save(shown.id)).toBe('IMPORT_OUTDATED');
    await give(two.id, two.number);
    await give(one.id, one.number);
    expect(await save(shown.id)).toBe('1 row was saved of 1.');
    await undo(shown.id);
  });

  it('puts nobody on the record', async () => {
    const { id, ...came } = await read('open-door', [['NEW-1', 'New', 'Person', MODULE, '2026-10-01']]);
    expect(counts(came)).toEqual({ REFUSED: 1 });
    expect((await rowsOf(id))[0]!.problems[0]!.says).toMatch(
      /^Nobody on the record has this number at .*Put them on the record first/,
    );
  });

  it('is read by stewards alone', async () => {
    for (const who of ['planner', 'trainer', 'manager', 'practitioner'])
      expect(codeOf(await api.ask(who, FIELDS))).toBe('NOT_ALLOWED');
  });
});

const LAPSED = `
  with gone as (
    select distinct e.practitioner_id
      from evidence e join competency c on c.id = e.competency_id
      join post p on p.practitioner_id = e.practitioner_id and p.voided_at is null and p.valid_from <= '2026-11-02' and coalesce(p.valid_until > '2026-11-02', true)
      join site_cluster f on f.site_id = p.site_id join cluster k on k.id = f.cluster_id
     where e.partnership_id = current_partnership() and c.key = 'tri.information-sharing' and e.voided_at is null and e.valid_until = '2026-09-30'
       and k.name = 'Quarry Hill'),
  numbered as (
    insert into staff_number (partnership_id, practitioner_id, agency_id, number)
    select p.partnership_id, p.practitioner_id, p.employer_id, 'T' || row_number() over (order by p.practitioner_id)
      from post p where p.practitioner_id in (select practitioner_id from gone) and p.voided_at is null
       and not exists (select from staff_number n where n.practitioner_id = p.practitioner_id and n.agency_id = p.employer_id)
    returning practitioner_id, agency_id, number)
  select g.practitioner_id as id, a.key as agency, a.id as "agencyId", i.given_name as given, i.family_name as family,
         coalesce(n.number, m.number) as number
    from gone g join post p on p.practitioner_id = g.practitioner_id and p.voided_at is null join agency a on a.id = p.employer_id
    join identity i on i.practitioner_id = g.practitioner_id
    left join staff_number n on n.practitioner_id = g.practitioner_id and n.agency_id = a.id
    left join numbered m on m.practitioner_id = g.practitioner_id and m.agency_id = a.id
   order by a.key, g.practitioner_id`;
const EVIDENCE = `
  select c.key, e.kind, e.rank, e.valid_until::text as until from evidence e join competency c on c.id = e.competency_id
   where e.practitioner_id = $1 and e.valid_from = $2 and e.voided_at is null order by c.key`;
const HELD = `
  select distinct rank from ranks_on(array[$1::uuid], array(select id from competency where key = 'tri.information-sharing'), '2026-11-02', 'infinity')`;
