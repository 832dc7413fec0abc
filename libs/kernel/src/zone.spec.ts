import { describe, expect, it } from '@jest/globals';
import { Clock } from './clock.js';
import { lastInstantOf, todayIn } from './zone.js';

describe('the last instant of a day', () => {
  it.each([
    ['2026-01-15', 'Europe/London', '2026-01-15T23:59:59.999Z'],
    ['2026-07-15', 'Europe/London', '2026-07-15T22:59:59.999Z'],
    ['2026-03-28', 'Europe/London', '2026-03-28T23:59:59.999Z'],
    ['2026-03-29', 'Europe/London', '2026-03-29T22:59:59.999Z'],
    ['2026-10-24', 'Europe/London', '2026-10-24T22:59:59.999Z'],
    ['2026-10-25', 'Europe/London', '2026-10-25T23:59:59.999Z'],
    ['2026-07-15', 'Pacific/Kiritimati', '2026-07-15T09:59:59.999Z'],
    ['2026-07-15', 'America/New_York', '2026-07-16T03:59:59.999Z'],
    // Midnight itself is skipped, or comes twice.
    ['2018-11-03', 'America/Sao_Paulo', '2018-11-04T02:59:59.999Z'],
    ['2018-02-17', 'America/Sao_Paulo', '2018-02-18T02:59:59.999Z'],
    ['2025-11-01', 'America/Havana', '2025-11-02T03:59:59.999Z'],
  ])('%s in %s is %s', (day, zone, instant) => {
    expect(lastInstantOf(day, zone)).toBe(instant);
    expect(todayIn(zone, instant)).toBe(day);
    expect(todayIn(zone, new Date(Date.parse(instant) + 1))).not.toBe(day);
  });

  it('is in London unless told otherwise', () => {
    expect(lastInstantOf('2026-07-15')).toBe('2026-07-15T22:59:59.999Z');
  });
});

describe('today', () => {
  it.each([
    ['Europe/London', '2026-07-01T22:59:59.999Z', '2026-07-01'],
    ['Europe/London', '2026-07-01T23:00:00Z', '2026-07-02'],
    ['Europe/London', '2026-01-01T23:59:59Z', '2026-01-01'],
    ['Asia/Tokyo', '2026-01-01T15:00:00Z', '2026-01-02'],
  ])('in %s at %s is %s', (zone, instant, day) => expect(todayIn(zone, instant)).toBe(day));

  it('follows the clock that was put in', () => {
    class Midsummer extends Clock {
      now = () => new Date('2026-06-21T23:30:00Z');
    }
    expect(new Midsummer().today()).toBe('2026-06-22');
    expect(new Midsummer().today('UTC')).toBe('2026-06-21');
  });
});
