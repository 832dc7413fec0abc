import { expect, it } from '@jest/globals';
import { invalid } from '@app/kernel';
import { unitByUnit } from './unit-by-unit.js';

interface Row {
  line: number;
  hours: number;
}

const MOST = 60;

/* Two rows of one person, and one of another; a post of 99 hours is refused, and more than 60 over all posts of a person. */
async function saved(hours: [number, number, number], refusesHours = true) {
  const rows = hours.map((own, at): Row => ({ line: at + 1, hours: own }));
  const units = new Map([
    [1, 'number 7'],
    [2, 'number 7'],
    [3, 'number 8'],
  ]);
  const told: [line: number, says: string][] = [];
  const attempt = async (some: Row[]) => {
    const wrong = some.find((row) => row.hours === 99);
    if (wrong) throw invalid('POST_HOURS_IMPOSSIBLE', `${wrong.hours} hours`);
    const ofOne = some.filter(({ line }) => line < 3).reduce((sum, row) => sum + row.hours, 0);
    if (ofOne > MOST) throw invalid('POST_HOURS_UNCONFIRMED', `${ofOne} hours`);
    return some.map(({ line }) => line);
  };
  const written = await unitByUnit(
    { rows, units, cellRefused: () => (refusesHours ? 'WEEKLY_HOURS' : undefined), tried: (work) => work() },
    {
      attempt,
      refused: (some, _, says): number[] => {
        told.push(...some.map(({ line }): [number, string] => [line, says]));
        return [];
      },
    },
  );
  return { written, told };
}

it('of the rows of one person it is said of the one at fault alone, and the others are saved', async () =>
  expect(await saved([10, 99, 20])).toEqual({ written: [1, 3], told: [[2, '99 hours']] }));

it('of rows that are good alone, and refused together, it is said of each', async () =>
  expect(await saved([40, 30, 20])).toEqual({
    written: [3],
    told: [
      [1, '70 hours'],
      [2, '70 hours'],
    ],
  }));

it('what is refused of no row stops all of them', async () =>
  expect(saved([10, 99, 20], false)).rejects.toThrow('99 hours'));

it('what is refused for another row is tried again once that one is done, and what stays refused is told', async () => {
  const done = new Set<number>();
  const told: number[] = [];
  const needs = new Map([
    [1, 4],
    [2, 9],
    [4, 3],
  ]);
  const attempt = async (some: { line: number }[]) => {
    const there = new Set([...done, ...some.map(({ line }) => line)]);
    const wrong = some.find(({ line }) => !there.has(needs.get(line) ?? line));
    if (wrong) throw invalid('POST_MANAGER_LOOP', `line ${wrong.line}`);
    some.forEach(({ line }) => done.add(line));
    return some.map(({ line }) => line);
  };
  const rows = [1, 2, 3, 4].map((line) => ({ line }));
  const written = await unitByUnit(
    { rows, units: new Map(rows.map(({ line }) => [line, `${line}`])), cellRefused: () => 'LINE_MANAGER' },
    { attempt, refused: (some) => (told.push(...some.map(({ line }) => line)), []) },
  );
  expect([written, told]).toEqual([[3, 4, 1], [2]]);
});
