import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const END = graphql(`mutation ($input: EndPostInput!) { endPost(input: $input) { post { id } } }`);
const OPEN = graphql(`mutation ($input: OpenPostInput!) { openPost(input: $input) { post { id } } }`);
const ADD = graphql(`mutation ($input: AddPersonInput!) { addPerson(input: $input) { id } }`);
const JOIN = graphql(`mutation ($input: JoinRecordsInput!) { joinRecords(input: $input) { record { id } } }`);
const TEAM = graphql(`{ checkAgain(since: "2026-10-01") { edges { node {
  practitioner { id } firstDay changed { part was becomes } checks { kind about } } } } }`);
const ALL = graphql(`query ($after: String) { checkAgainOfAll(since: "2026-10-01", first: 100, after: $after) {
  edges { node { practitioner { id } firstDay changed { part was becomes } checks { kind about } } } } }`);

const steward = async <Data>(asked: Promise<{ data: Data; errors?: unknown }>) => {
  const { data, errors } = await asked;
  expect(errors).toBeUndefined();
  return data;
};
const told = async () => {
  const [team, all] = [
    (await steward(api.ask('manager', TEAM))).checkAgain,
    (await steward(api.ask('steward', ALL))).checkAgainOfAll,
  ];
  return [team, all].map(({ edges }) => edges.map(({ node }) => node));
};

it('somebody who moved to another employer is told to the new manager, also once the record of the new employer answers for both', async () => {
  const { rows } = await api.database.query(
    `select p.id, p.practitioner_id as thu, m.practitioner_id as manager,
            (select o.id from agency o where o.partnership_id = p.partnership_id and o.id <> p.employer_id order by o.id limit 1) as employer,
            (select r.id from role r where r.partnership_id = p.partnership_id and r.id <> p.role_id order by r.id limit 1) as role
       from account a join post p on p.practitioner_id = a.practitioner_id and p.voided_at is null and p.valid_until is null
       join account m on m.subject = 'manager' where a.subject = 'practitioner'`,
  );
  const [{ id: postId, thu, manager, employer, role }] = rows;
  await steward(api.ask('steward', END, { input: { postId, lastDay: '2026-11-01', reason: 'Moves' } }));
  const post = { roleId: role, employerId: employer, lineManagerId: manager, weeklyHours: 30, firstDay: '2026-11-02' };
  await steward(api.ask('steward', OPEN, { input: { practitionerId: thu, ...post } }));
  const before = await told();
  const own = before.map((nodes) => nodes.find(({ practitioner }) => practitioner.id === thu)!);
  for (const { changed } of own) expect(changed.map(({ part }) => part)).toContain('EMPLOYER');
  expect(own[0]!.checks.map(({ kind }) => kind)).toContain('JUDGED_BY_FORMER_MANAGER');

  const input = { givenName: 'Thu', familyName: 'Nguyen-Hollis', isAnother: true, staffNumbers: [] };
  const real = (await steward(api.ask('steward', ADD, { input }))).addPerson.id;
  await steward(api.ask('steward', JOIN, { input: { practitionerId: real, otherId: thu, reason: 'One person' } }));
  const after = await told();
  const same = own.map((node) => ({ ...node, practitioner: { id: real } }));
  expect(after.map((nodes) => nodes.find(({ practitioner }) => practitioner.id === real))).toEqual(same);
});
