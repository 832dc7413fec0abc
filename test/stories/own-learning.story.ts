import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
let thu: string;
beforeAll(async () => {
  api = await startApi();
  thu = await one(
    `select practitioner_id as id from account where subject = 'practitioner' and partnership_id = current_partnership()`,
  );
});
afterAll(() => api.close());

const one = async (sql: string, values: unknown[] = []) =>
  (await api.database.query<{ id: string }>(sql, values)).rows[0]!.id;

const LEARNING = graphql(`
  query ($first: Int, $after: String) {
    myLearning(first: $first, after: $after) {
      edges {
        node {
          id
          kind
          title
          day
          hours
          by
          gave {
            competency {
              id
            }
            lastDay
            isAsked
          }
          reflection
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
const ADD = graphql(`
  mutation ($input: AddOwnLearningInput!) {
    addOwnLearning(input: $input) {
      id
      kind
      title
      hours
      gave {
        isAsked
      }
    }
  }
`);
const CHANGE = graphql(`
  mutation ($input: ChangeOwnLearningInput!) {
    changeOwnLearning(input: $input) {
      id
      title
      reflection
    }
  }
`);
const REMOVE = graphql(`
  mutation ($input: RemoveOwnLearningInput!) {
    removeOwnLearning(input: $input) {
      id
      title
    }
  }
`);
const STANDING = graphql(`
  {
    myProfile {
      met {
        numerator
        base
      }
      lines {
        state
        competency {
          id
        }
      }
    }
  }
`);
const HELD = graphql(`
  query ($id: ID!) {
    everythingOnPerson(practitionerId: $id, reason: "Asked in writing.") {
      kinds {
        key
      }
    }
  }
`);

const all = async () => {
  const { data, errors } = await api.ask('practitioner', LEARNING, { first: 100 });
  expect(errors).toBeUndefined();
  return data.myLearning.edges.map(({ node }) => node);
};
const BOOK = {
  title: 'Read: attachment in practice',
  day: '2026-10-24',
  hours: 4,
  reflection: 'Try their words first.',
};

describe('a record of learning', () => {
  it('holds every session attended for as long as one was there, and every judgement and credit, none twice', async () => {
    const { rows } = await api.database.query<{ id: string; hours: string | null }>(
      `select id, round(minutes / 60.0, 2)::text as hours from attendance_mark
        where practitioner_id = $1 and voided_at is null and state <> 'ABSENT'
       union all
       select distinct source_id, null from evidence where practitioner_id = $1 and voided_at is null and kind <> 'ATTENDANCE'`,
      [thu],
    );
    const shown = (await all()).filter(({ kind }) => kind !== 'OWN');
    expect(rows.length).toBeGreaterThan(3);
    expect(shown.map(({ id, hours }) => [id, hours]).sort()).toEqual(
      rows.map(({ id, hours }) => [id, hours === null ? null : Number(hours)]).sort(),
    );
    const days = (await all()).map(({ day }) => day);
    expect(days).toEqual([...days].sort().reverse());
  });

  it('holds what no post asks for, one entry for a source of two competencies, and says what is asked', async () => {
    const source = await one('select gen_random_uuid() as id');
    const asked = (await api.ask('practitioner', STANDING)).data.myProfile.lines[0]!.competency.id;
    const other = await one(
      `select c.id from competency c join leaf_line l on l.competency_id = c.id
        where c.partnership_id = current_partnership() and c.is_leaf
          and not exists (select from requirements_of(array[$1::uuid], partnership_today(), partnership_now()) q
                            join leaf_line a on a.competency_id = q.competency_id where a.line_id = l.line_id)
        order by c.id desc limit 1`,
      [thu],
    );
    await api.database.query(
      `insert into evidence (partnership_id, id, practitioner_id, competency_id, kind, rank, valid_from, valid_until, source_id)
       select current_partnership(), gen_random_uuid(), $1, c, 'CREDIT', 1, '2026-10-20', '2029-10-21', $2 from unnest($3::uuid[]) c`,
      [thu, source, [asked, other]],
    );
    const entry = (await all()).find(({ id }) => id === source)!;
    expect(entry).toMatchObject({ kind: 'CREDIT', day: '2026-10-20', hours: null, by: null, reflection: null });
    expect(new Map(entry.gave.map(({ competency, isAsked }) => [competency.id, isAsked]))).toEqual(
      new Map([
        [asked, true],
        [other, false],
      ]),
    );
    expect(entry.gave.map(({ lastDay }) => lastDay)).toEqual(['2029-10-20', '2029-10-20']);
  });

  it('is read page by page, each entry once', async () => {
    const whole = await all();
    const read = [];
    let after: string | null = null;
    do {
      const {
        edges,
        pageInfo,
      }: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } = (
        await api.ask('practitioner', LEARNING, { first: 3, after })
      ).data.myLearning;
      read.push(...edges.map(({ node }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(read).toEqual(whole.map(({ id }) => id));
  });
});

describe('what people add themselves', () => {
  it('is theirs alone, marked as such, and changes no standing', async () => {
    const before = (await api.ask('practitioner', STANDING)).data.myProfile;
    const { data } = await api.ask('practitioner', ADD, { input: BOOK });
    expect(data.addOwnLearning).toMatchObject({ kind: 'OWN', title: BOOK.title, hours: 4, gave: [] });
    expect((await all())[0]).toMatchObject({ ...BOOK, kind: 'OWN', by: null });
    expect((await api.ask('practitioner', STANDING)).data.myProfile).toEqual(before);
    const { kinds } = (await api.ask('steward', HELD, { id: thu })).data.everythingOnPerson;
    expect(kinds.map(({ key }) => key)).not.toContain('ownLearning');
    const managers = (await api.ask('manager', LEARNING, {})).data.myLearning.edges.map(({ node }) => node.title);
    expect(managers).not.toContain(BOOK.title);
  });

  it('is changed and removed by themselves, and what it said before is gone', async () => {
    const { id } = (await api.ask('practitioner', ADD, { input: BOOK })).data.addOwnLearning;
    const anew = { ...BOOK, title: 'Read: attachment at work', reflection: null };
    const changed = (await api.ask('practitioner', CHANGE, { input: { learningId: id, ...anew } })).data
      .changeOwnLearning;
    expect(changed).toMatchObject({ title: anew.title, reflection: null });
    const again = await api.ask('practitioner', CHANGE, { input: { learningId: id, ...anew } });
    expect(again.errors![0]!.extensions.code).toBe('LEARNING_REMOVED');
    const removed = (await api.ask('practitioner', REMOVE, { input: { learningId: changed.id } })).data
      .removeOwnLearning;
    expect(removed.title).toBe(anew.title);
    const { rows } = await api.database.query(
      'select title, reflection, void_reason from own_learning where id = any($1) order by recorded_at, void_reason',
      [[id, changed.id]],
    );
    expect(rows).toEqual([
      { title: null, reflection: null, void_reason: 'Changed by its person' },
      { title: null, reflection: null, void_reason: 'Removed by its person' },
    ]);
    expect((await all()).map((entry) => entry.id)).not.toContain(changed.id);
  });

  it('is refused of a day to come, and of another person’s', async () => {
    const tomorrow = await api.ask('practitioner', ADD, { input: { ...BOOK, day: '2026-11-03' } });
    expect(tomorrow.errors![0]!.extensions.code).toBe('LEARNING_AHEAD');
    const { id } = (await api.ask('practitioner', ADD, { input: BOOK })).data.addOwnLearning;
    for (const mutation of [REMOVE, CHANGE]) {
      const input = mutation === REMOVE ? { learningId: id } : { learningId: id, ...BOOK };
      const { errors } = await api.ask('manager', mutation as typeof CHANGE, { input: input as never });
      expect(errors![0]!.extensions.code).toBe('LEARNING_NOT_FOUND');
    }
    expect((await all()).map((entry) => entry.id)).toContain(id);
  });

  it('of a record that is joined to theirs is theirs too', async () => {
    const other = await one(
      `with them as (insert into practitioner (partnership_id, id) values (current_partnership(), gen_random_uuid()) returning id),
       called as (insert into identity (partnership_id, practitioner_id, given_name, family_name) select current_partnership(), id, 'Thu', 'Nguyen' from them)
       select id from them`,
    );
    const account = await one(
      `select id from account where subject = 'practitioner' and partnership_id = current_partnership()`,
    );
    const added = await one(
      `insert into own_learning (partnership_id, id, practitioner_id, learnt_on, title, recorded_by)
       values (current_partnership(), gen_random_uuid(), $1, '2026-10-02', 'A visit', $2) returning id`,
      [other, account],
    );
    expect((await all()).map(({ id }) => id)).not.toContain(added);
    await api.database.query(
      `insert into person_join (partnership_id, id, practitioner_id, other_id, reason, recorded_by)
       values (current_partnership(), gen_random_uuid(), $1, $2, 'She said so.', $3)`,
      [thu, other, account],
    );
    expect((await all()).map(({ id }) => id)).toContain(added);
  });
});
