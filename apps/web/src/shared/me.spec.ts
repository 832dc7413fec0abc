import { expect, it } from '@jest/globals';
import { momentIn } from './me.js';

const now = new Date('2026-11-28T09:35:00Z');

it.each([
  ['real', false, '2026-11-28T09:35:00.000Z'],
  ['simulated', true, '2026-11-02T09:35:00.000Z'],
])('now where the day is %s', (_, simulated, moment) =>
  expect(momentIn({ id: 'p', name: 'City', simulated, today: '2026-11-02' }, now)).toBe(moment),
);
