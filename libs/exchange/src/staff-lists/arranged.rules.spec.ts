import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { arranged } from './arranged.rules.js';
import { FOR_EVER, type Line, listedLines, type PostInLine, type RowInLine } from './lines.rules.js';

/* Days are one digit. A line “ba2-5” has b under a from 2 until 5; of “ba” all days are meant. */
const line = (said: string): Line => {
  const [from, until] = said.slice(2).split('-');
  return { personKey: said[0]!, managerKey: said[1]!, from: from || '0', until: until || FOR_EVER };
};
const lines = (...said: string[]) => said.map(line);
const units = (changed: Record<string, { lost?: string[]; gained?: string[] }>) =>
  new Map(
    Object.entries(changed).map(([key, { lost = [], gained = [] }]) => [
      key,
      { lost: lines(...lost), gained: lines(...gained) },
    ]),
  );

describe('what a list does to lines of managers', () => {
  it.each<[string, string[], Parameters<typeof units>[0], Record<string, number>, Record<string, string>]>([
    [
      'whoever ends a post that is in the way goes first',
      [],
      { a: { gained: ['ab'] }, b: { lost: ['ba'] } },
      { a: 1 },
      {},
    ],
    [
      'also past somebody whom the list leaves alone',
      ['bc'],
      { a: { gained: ['ab'] }, c: { lost: ['ca'], gained: ['cd'] } },
      { a: 1 },
      {},
    ],
    [
      'an end on a later day is a ring until then',
      ['ba0-5'],
      { a: { gained: ['ab3-'] }, b: { lost: ['ba5-'] } },
      {},
      { a: 'RING' },
    ],
    ['one on an earlier day is none', ['ba0-3'], { a: { gained: ['ab3-'] }, b: { lost: ['ba3-'] } }, { a: 1 }, {}],
    [
      'two who come under each other',
      [],
      { a: { gained: ['ab'] }, b: { gained: ['ba'] } },
      {},
      { a: 'RING', b: 'RING' },
    ],
    [
      'one under the other, and then the other way round',
      [],
      { a: { gained: ['ab1-3'] }, b: { gained: ['ba3-'] } },
      {},
      {},
    ],
    [
      'whoever is refused stays in the way of others',
      ['xa'],
      { a: { lost: ['ac'], gained: ['ax'] }, c: { gained: ['ca'] } },
      {},
      { a: 'RING', c: 'RING' },
    ],
  ])('%s', (_, kept, changed, turns, refused) => {
    const found = arranged([], { kept: lines(...kept), units: units(changed) });
    expect([Object.fromEntries(found.turns), Object.fromEntries(found.refused)]).toEqual([turns, refused]);
  });

  it('of a post that goes on under the same manager the line stays', () => {
    const posts = [{ id: 'p', personKey: 'a', managerKey: 'b', from: '1', until: FOR_EVER }];
    const row = (changed: RowInLine['changed']) => ({ unitKey: 'u', personKey: 'a', named: 'b', changed });
    const over = { postId: 'p', from: '3' };
    expect(listedLines(posts, [row({ over, begins: { from: '3', until: '6', under: 'NAMED' } })])).toEqual({
      kept: lines('ab1-3', 'ab3-6'),
      units: units({ u: { lost: ['ab6-'] } }),
    });
    expect(listedLines(posts, [row({ over, begins: { from: '3', under: { managerOf: 'p' } } })]).units).toEqual(
      units({ u: {} }),
    );
  });
});

const PEOPLE = ['a', 'b', 'c', 'd'];
const aDay = fc.constantFrom('1', '2', '3', '4');
const aPost = fc.record({ manager: fc.nat(3), from: aDay, until: fc.constantFrom('3', '4', '5', FOR_EVER, FOR_EVER) });
const aRow = fc
  .record({
    person: fc.nat(3),
    nth: fc.nat(1),
    day: aDay,
    until: fc.constantFrom('4', '5', FOR_EVER, FOR_EVER),
    does: fc.constantFrom('ends', 'moves', 'moves', 'isNobodys', 'changesRole', 'begins'),
    manager: fc.nat(3),
  })
  .filter(({ day, until }) => day < until);

/* Somebody above themselves, day by day and without the rules under test. */
const hasRing = (all: readonly Line[]) =>
  ['0', '1', '2', '3', '4', '5', '6'].some((day) => {
    const now = all.filter(({ from, until }) => from <= day && day < until);
    const under = (key: string, seen: string[]): boolean =>
      seen.includes(key) ||
      now.some(({ personKey, managerKey }) => personKey === key && under(managerKey, [...seen, key]));
    return PEOPLE.some((key) => under(key, []));
  });

const rowOf = ({ nth, ...row }: typeof aRow extends fc.Arbitrary<infer T> ? T : never): RowInLine => {
  const key = PEOPLE[row.person]!;
  const over = { postId: `${key}${nth}`, from: row.day };
  const begins = { from: row.day, until: row.until, under: 'NAMED' as const };
  const changed = {
    ends: { over },
    moves: { over, begins: { from: row.day, under: 'NAMED' as const } },
    isNobodys: { over },
    changesRole: { over, begins: { ...begins, under: { managerOf: `${key}${nth}` } } },
    begins: { begins },
  }[row.does];
  return { unitKey: `unit ${key}`, personKey: key, named: PEOPLE[row.manager]!, changed };
};

it('any list over any lines: what is not refused leaves no ring, in whichever parts it is saved or taken back, and nothing good is refused', () => {
  let [saved, ringed, waited] = [0, 0, 0];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(aPost, aPost), { minLength: 4, maxLength: 4 }),
      fc.uniqueArray(aRow, { minLength: 1, maxLength: 6, selector: ({ person, nth }) => `${person} ${nth}` }),
      fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
      (drawn, rows, shuffle) => {
        const posts: PostInLine[] = [];
        for (const [at, both] of drawn.entries())
          for (const [nth, post] of both.entries()) {
            const one = {
              ...post,
              id: `${PEOPLE[at]}${nth}`,
              personKey: PEOPLE[at]!,
              managerKey: PEOPLE[post.manager]!,
            };
            const stands = [...posts, one].filter(({ from, until }) => from < until);
            posts.push(hasRing(listedLines(stands, []).kept) ? { ...one, managerKey: null } : one);
          }
        const listed = listedLines(posts, rows.map(rowOf));
        const { turns, refused } = arranged([], listed);
        const after = (isSaved: (unit: string) => boolean) => [
          ...listed.kept,
          ...[...listed.units].flatMap(([key, { lost, gained }]) => (isSaved(key) ? gained : lost)),
        ];
        if (!hasRing(after(() => true))) expect(refused.size).toBe(0);
        const order = [...listed.units.keys()]
          .filter((key) => !refused.has(key))
          .map((key, at) => ({ key, turn: turns.get(key) ?? 0, rank: shuffle[at]! }))
          .sort((a, b) => a.turn - b.turn || a.rank - b.rank);
        for (let some = 0; some <= order.length; some += 1) {
          const first = new Set(order.slice(0, some).map(({ key }) => key));
          expect(hasRing(after((key) => first.has(key)))).toBe(false);
        }
        saved += order.length;
        ringed += refused.size;
        waited += turns.size;
      },
    ),
    { numRuns: 3_000, seed: 11 },
  );
  expect(Math.min(saved, ringed, waited)).toBeGreaterThan(100);
});
