import { PARTNERSHIPS } from '../../seeds/index.js';
import { startApi, type TestApi } from './api.js';
import { graphql } from './graphql.js';

const ADD = graphql(`mutation ($input: AddSessionInput!) { addSession(input: $input) { id } }`);
const BOOK = graphql(`mutation ($session: ID!, $person: ID) {
  bookPlace(input: { sessionId: $session, practitionerId: $person }) { __typename } }`);
export const CHANGED = `post { id lastDay } leaving { lastDay functions { name } releasedFrom { id booked } }`;
const ROLL = graphql(`query ($id: ID!) { register(sessionId: $id) {
  version entries { practitioner { id } mark { state } } released { practitioner { id } inWords } session { booked } } }`);
export const SAVE = graphql(`mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { version } }`);
export const OPEN = graphql(`mutation ($input: OpenPostInput!) { openPost(input: $input) { ${CHANGED} } }`);

/** Of bookings: a place whose holder is marked is not given back. */
export const UNMARKED = `not exists (select from attendance_mark m
  where m.session_id = booking.session_id and m.practitioner_id = booking.practitioner_id and m.voided_at is null)`;

/** The demo practitioner, with no places ahead and no functions, whose posts begin and end; and what is asked about them. */
export function aLeaver() {
  let api: TestApi;
  let thu: string;

  async function start() {
    api = await startApi();
    const { rows } = await api.database.query(
      `select o.practitioner_id, o.id from post o join account a on a.practitioner_id = o.practitioner_id and a.subject = 'practitioner'
        where o.voided_at is null and o.valid_until is null`,
    );
    thu = rows[0].practitioner_id;
    await voidAll('booking', UNMARKED);
    await voidAll('function_carried', 'true');
    return { api, thu, postId: rows[0].id as string };
  }

  const voidAll = (table: string, where: string) =>
    api.database.query(
      `update ${table} set voided_at = recorded_at + interval '1 microsecond', void_reason = 'arranged' where voided_at is null and practitioner_id = $1 and ${where}`,
      [thu],
    );

  const end = async (id: string, lastDay: string) =>
    (
      await api.ask(
        'steward',
        `mutation ($id: ID!, $lastDay: Day!) {
      endPost(input: { postId: $id, lastDay: $lastDay, reason: "moves away" }) { ${CHANGED} } }`,
        { id, lastDay },
      )
    ).data?.endPost;
  const voidEnd = (id: string) =>
    api.ask(
      'steward',
      `mutation ($id: ID!) { voidPostEnd(input: { postId: $id, reason: "stays after all" }) { ${CHANGED} } }`,
      { id },
    );

  async function aSession(heldOn: string, capacity = 5): Promise<string> {
    const { rows } = await api.database.query(
      `select (select id from module where partnership_id = $1 and key = 'information-sharing') as "moduleId",
              (select id from agency where partnership_id = $1 order by id limit 1) as "organiserId"`,
      [PARTNERSHIPS.demo],
    );
    const input = { ...rows[0], heldOn, startsAt: '16:30', capacity };
    return (await api.ask('trainer', ADD, { input })).data.addSession.id;
  }
  const book = async (session: string, person = thu) => {
    const { data, errors } = await api.ask('trainer', BOOK, { session, person });
    return errors?.[0]?.extensions.code ?? data.bookPlace.__typename;
  };
  const roll = async (id: string) => (await api.ask('trainer', ROLL, { id })).data.register;
  const carries = async () =>
    (
      await api.database.query(
        `select f.name, c.valid_until::text from function_carried c join role_function f on f.id = c.function_id
          where c.practitioner_id = $1 and c.voided_at is null`,
        [thu],
      )
    ).rows;
  const carry = (from: string) =>
    api.database.query(
      `insert into function_carried (id, practitioner_id, function_id, valid_from)
       select gen_random_uuid(), $1, id, $2 from role_function order by name limit 1`,
      [thu, from],
    );
  return { start, voidAll, end, voidEnd, aSession, book, roll, carries, carry };
}
