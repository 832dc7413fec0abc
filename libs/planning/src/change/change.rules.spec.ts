import { expect, it } from '@jest/globals';
import { changesOf } from './change.rules.js';

type Stand = [held: number, needed: number, close: boolean, fte?: number];
const cell = (name: string, position: number, [numerator, base, close, hours = 0]: Stand) => ({
  cluster: { name },
  needLevel: { position },
  gap: { close, heads: { numerator, base }, fte: { numerator: hours, base } },
});
const pair = (name: string, before: Stand, now: Stand, position = 1) => ({
  before: cell(name, position, before),
  now: cell(name, position, now),
});

it('leaves out what is the same; short first, then enough, then by people, then by name and level', () => {
  const pairs = [
    pair('Same', [3, 3, true], [3, 3, true]),
    pair('Few', [3, 3, true], [4, 3, true]),
    pair('Need', [3, 3, true], [3, 4, true]),
    pair('Part-time', [3, 3, true, 2.5], [3, 3, true, 2.4]),
    pair('Many', [9, 3, true], [4, 3, true]),
    pair('Enough', [1, 3, false], [3, 3, true]),
    pair('Hours', [3, 3, true], [3, 3, false]),
    pair('Alder', [3, 3, true], [2, 3, true], 2),
    pair('Alder', [3, 3, true], [2, 3, true], 1),
  ];
  expect(changesOf(pairs).map(({ now }) => `${now.cluster.name} ${now.needLevel.position}`)).toEqual([
    ...['Hours 1', 'Enough 1', 'Many 1', 'Alder 1', 'Alder 2', 'Few 1', 'Need 1', 'Part-time 1'],
  ]);
});
