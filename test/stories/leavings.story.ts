import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Day } from '@app/kernel';
import type { TestApi } from '../support/api.js';
import { aLeaver, CHANGED, OPEN, UNMARKED } from '../support/leaver.js';

let api: TestApi;
let thu: string;
const { start, voidAll, end, voidEnd, aSession, book } = aLeaver();
beforeAll(async () => void ({ api, thu } = await start()));
afterAll(() => api.close());

const TODAY: Day = '2026-11-02';
/** Days on which there is a session, up to half a year ahead. */
const HELD = [5, 20, 38, 52, 70, 95, 120].map((days) => addDays(TODAY, days));

const days = fc.integer({ min: -40, max: 130 }).map((at) => addDays(TODAY, at));
const nth = fc.nat(3);
const step = fc.oneof(
  {
    arbitrary: fc.record({
      does: fc.constant('open' as const),
      day: days,
      lasts: fc.option(fc.integer({ min: 5, max: 60 })),
    }),
    weight: 3,
  },
  { arbitrary: fc.record({ does: fc.constant('end' as const), nth, day: days }), weight: 3 },
  { arbitrary: fc.record({ does: fc.constant('void end' as const), nth }), weight: 2 },
  { arbitrary: fc.record({ does: fc.constant('void' as const), nth }), weight: 3 },
  { arbitrary: fc.record({ does: fc.constant('change' as const), nth, day: days }), weight: 3 },
  { arbitrary: fc.record({ does: fc.constant('book' as const), at: fc.nat(HELD.length - 1) }), weight: 4 },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

interface Post {
  id: string;
  from: Day;
  /** The day after the last; null goes on. */
  until: Day | null;
}

const rowsOf = async <Row>(sql: string): Promise<Row[]> => (await api.database.query(sql, [thu])).rows as Row[];
const posts = () =>
  rowsOf<Post>(
    `select id, valid_from::text as from, valid_until::text as until from post where practitioner_id = $1 and voided_at is null order by valid_from, id`,
  );
const places = () =>
  rowsOf<{ id: string; heldOn: Day; leaving: string | null; live: boolean }>(
    `select s.id, s.held_on::text as "heldOn", b.leaving_id as leaving, b.voided_at is null as live from booking b join session s on s.id = b.session_id
      where b.practitioner_id = $1 and s.held_on > '2026-11-02'`,
  );
const leavings = () =>
  rowsOf<{ lastDay: Day }>(
    `select last_day::text as "lastDay" from leaving where practitioner_id = $1 and voided_at is null`,
  );

/* By the words of the rule: posts that begin within 31 days of an end go on from it. The last day of each stay, with its first. */
function staysOf(own: Post[]): { first: Day; last: Day | null }[] {
  const stays: { first: Day; last: Day | null }[] = [];
  for (const { from, until } of own) {
    const last = until && addDays(until, -1);
    const stay = stays.at(-1);
    if (!stay || (stay.last !== null && from > addDays(stay.last, 31))) stays.push({ first: from, last });
    else if (stay.last !== null && (last === null || last > stay.last)) stay.last = last;
  }
  return stays;
}
const isToCome = ({ backOn }: { backOn: Day | null }) => backOn === null || backOn > TODAY;
const leavingsBy = (own: Post[]) =>
  staysOf(own).flatMap(({ last }, at, stays) =>
    last === null ? [] : [{ lastDay: last, backOn: stays[at + 1]?.first ?? null }],
  );
function hasLeftBy(own: Post[], day: Day): boolean {
  const stay = staysOf(own)
    .filter(({ first }) => first <= day)
    .at(-1);
  return stay !== undefined && stay.last !== null && stay.last < day;
}

/* What goes on changed, or as it was before a change, is in post on the same days and keeps its end. */
const isMoved = (does: Step['does'], post?: string, became?: string) =>
  became !== undefined && (does === 'change' || (does === 'void' && post !== became));

/** What each end released when it was recorded, by the post that ended with it; a voided end gives way to the one before. */
class Ends {
  private readonly released = new Map<string, string[]>();
  private readonly before = new Map<string, string>();

  /** What was done to a post, which released this; answers what must be told of an end that is voided. */
  follow(does: Step['does'], post: string | undefined, became: string | undefined, released: string[]): string[] {
    if (!post || !became) return [];
    if (does === 'end') this.recorded(post, became, released);
    if (isMoved(does, post, became)) this.moved(post, became);
    return does === 'void end' ? this.voided(post, became) : [];
  }

  private recorded(post: string, became: string, sessions: string[]) {
    this.before.set(became, post);
    this.released.set(became, sessions);
  }

  private moved(post: string, became: string) {
    const [before, released] = [this.before.get(post), this.released.get(post)];
    if (before) this.before.set(became, before);
    if (released) this.released.set(became, released);
  }

  private voided(post: string, became: string): string[] {
    const goesOn = this.before.get(post)!;
    this.released.set(became, this.released.get(goesOn) ?? []);
    const older = this.before.get(goesOn);
    if (older) this.before.set(became, older);
    return this.released.get(post) ?? [];
  }
}

const VOID = `mutation ($id: ID!) { voidPost(input: { postId: $id, reason: "withdrawn" }) { ${CHANGED} } }`;
const CHANGE = `mutation ($id: ID!, $day: Day!) {
  changePost(input: { postId: $id, firstDay: $day, weeklyHours: 2, reason: "other hours" }) { ${CHANGED} } }`;
const roles: string[] = [];
interface Taken {
  /** The sessions of which it says that a place was released. */
  told: { id: string }[];
  /** The post that it was done to, and as what that stands now. */
  post?: string;
  became?: string;
}
/** Does it, if it may be. */
async function take(one: Step, sessions: string[]): Promise<Taken> {
  const own = await posts();
  if (one.does === 'book') await book(sessions[one.at]!);
  else if (one.does === 'open') return { told: (await open(own.length, one.day, one.lasts)) ?? [] };
  else {
    const post = own[one.nth % Math.max(own.length, 1)]?.id;
    const changed = post && (await CHANGES[one.does](post, 'day' in one ? one.day : TODAY));
    if (changed) return { told: changed.leaving?.releasedFrom ?? [], post, became: changed.post.id };
  }
  return { told: [] };
}

async function open(nthRole: number, firstDay: Day, lasts: number | null = null) {
  const [{ employerId } = { employerId: '' }] = await rowsOf<{ employerId: string }>(
    'select employer_id as "employerId" from post where practitioner_id = $1 limit 1',
  );
  const roleId = roles[nthRole % roles.length]!;
  const input = { practitionerId: thu, employerId, roleId, weeklyHours: 1, firstDay };
  const { data } = await api.ask('steward', OPEN, {
    input: { ...input, lastDay: lasts ? addDays(firstDay, lasts) : null },
  });
  return data?.openPost?.leaving?.releasedFrom;
}

const CHANGES = {
  end: (id: string, day: Day) => end(id, day),
  'void end': async (id: string) => (await voidEnd(id)).data?.voidPostEnd,
  void: async (id: string) => (await api.ask('steward', VOID, { id })).data?.voidPost,
  change: async (id: string, day: Day) => (await api.ask('steward', CHANGE, { id, day })).data?.changePost,
};

it('after any history of posts nobody keeps a place on a day by which they have left, every leaving is true, and what is released is told', async () => {
  const { rows } = await api.database.query(
    `select r.id from role r join post o on o.partnership_id = r.partnership_id where o.practitioner_id = $1 group by r.id order by r.id limit 8`,
    [thu],
  );
  roles.push(...rows.map(({ id }) => id as string));
  const sessions: string[] = [];
  for (const day of HELD) sessions.push(await aSession(day, 200));
  const tally = { released: 0, told: 0, moved: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 18, size: 'max' }), async (steps) => {
      for (const table of ['booking', 'post', 'leaving']) await voidAll(table, table === 'booking' ? UNMARKED : 'true');
      await open(0, '2026-01-01');
      for (const session of sessions) await book(session);
      const ends = new Ends();
      for (const one of steps) {
        const [before, had] = [(await places()).filter(({ live }) => live).map(({ id }) => id), await posts()];
        const { told, post, became } = await take(one, sessions);
        const [own, now] = [await posts(), await places()];
        const kept = now.filter(({ live }) => live);
        expect([one, kept.filter(({ heldOn }) => hasLeftBy(own, heldOn))]).toEqual([one, []]);
        const recorded = (await leavings()).map(({ lastDay }) => lastDay);
        const [all, toCome] = [leavingsBy(own), leavingsBy(own).filter(isToCome)];
        expect([one, recorded.filter((day) => !all.some(({ lastDay }) => lastDay === day))]).toEqual([one, []]);
        expect([one, toCome.filter(({ lastDay }) => !recorded.includes(lastDay))]).toEqual([one, []]);
        const released = before.filter((id) => !kept.some((place) => place.id === id));
        const ofEnd = ends
          .follow(one.does, post, became, released)
          .filter((id) => !kept.some((place) => place.id === id));
        expect([one, ofEnd.filter((id) => !told.some((session) => session.id === id))]).toEqual([one, []]);
        if (isMoved(one.does, post, became)) {
          expect([one, staysOf(own), released, told]).toEqual([one, staysOf(had), [], []]);
          tally.moved += 1;
        }
        expect([one, told.filter(({ id }) => kept.some((place) => place.id === id))]).toEqual([one, []]);
        expect([one, released.filter((id) => !told.some((session) => session.id === id))]).toEqual([one, []]);
        tally.released += released.length;
        tally.told += told.length;
      }
    }),
    { numRuns: 25 },
  );
  expect(tally.released).toBeGreaterThan(10);
  expect(tally.told).toBeGreaterThanOrEqual(tally.released);
  expect(tally.moved).toBeGreaterThan(3);
}, 120_000);
