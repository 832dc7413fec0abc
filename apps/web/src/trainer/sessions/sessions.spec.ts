import { expect, it } from '@jest/globals';
import { inGroups } from './sessions.js';

it('sessions are to mark, to come, or marked, the latest of these first', () => {
  const session = (heldOn: string, unmarked: number, marked: number, hasBegun = true) => ({
    ...{ heldOn, unmarked, marked, hasBegun },
  });
  const ancient = session('2024-11-04', 0, 0);
  const past = session('2026-10-05', 0, 12);
  const half = session('2026-10-20', 12, 3);
  const walkIns = session('2026-10-21', 2, 30);
  const done = session('2026-10-22', 0, 9);
  const empty = session('2026-11-01', 0, 0);
  const today = session('2026-11-02', 30, 0);
  const todayEmpty = session('2026-11-02', 0, 0);
  const todayDone = session('2026-11-02', 0, 9);
  const tonight = session('2026-11-02', 12, 0, false);
  const tomorrow = session('2026-11-03', 30, 0, false);
  expect(
    inGroups([ancient, past, half, walkIns, done, empty, today, todayEmpty, todayDone, tonight, tomorrow]),
  ).toEqual({
    toMark: [ancient, half, walkIns, empty, today, todayEmpty],
    coming: [tonight, tomorrow],
    marked: [todayDone, done, past],
  });
});
