import { expect, it } from '@jest/globals';
import { inGroups, toDoInWords } from './sessions.js';

it('sessions are to mark, to assess, to come, or marked, the latest of these first', () => {
  const session = (heldOn: string, unmarked: number, marked: number, more: object = {}) => ({
    ...{ heldOn, unmarked, marked, hasBegun: true, resultsDue: false, ...more },
  });
  const ancient = session('2024-11-04', 0, 0);
  const past = session('2026-10-05', 0, 12);
  const half = session('2026-10-20', 12, 3);
  const walkIns = session('2026-10-21', 2, 30);
  const assessed = session('2026-10-21', 0, 5, { resultsDue: true });
  const halfMarked = session('2026-10-21', 1, 5, { resultsDue: true });
  const done = session('2026-10-22', 0, 9);
  const empty = session('2026-11-01', 0, 0);
  const today = session('2026-11-02', 30, 0);
  const todayEmpty = session('2026-11-02', 0, 0);
  const todayDone = session('2026-11-02', 0, 9);
  const tonight = session('2026-11-02', 12, 0, { hasBegun: false });
  const tomorrow = session('2026-11-03', 30, 0, { hasBegun: false });
  expect(
    inGroups([
      ancient,
      past,
      half,
      walkIns,
      assessed,
      halfMarked,
      done,
      empty,
      today,
      todayEmpty,
      todayDone,
      tonight,
      tomorrow,
    ]),
  ).toEqual({
    toMark: [ancient, half, walkIns, halfMarked, empty, today, todayEmpty],
    toAssess: [assessed],
    coming: [tonight, tomorrow],
    marked: [todayDone, done, past],
  });
});

it.each([
  [1, 1, 'You have 1 register to take and 1 assessment to record.'],
  [2, 0, 'You have 2 registers to take.'],
  [0, 3, 'You have 3 assessments to record.'],
  [0, 0, 'No register and no result of yours is waiting.'],
])('%s registers and %s assessments to do are said in one sentence', (registers, assessments, says) =>
  expect(toDoInWords(registers, assessments)).toBe(says),
);
