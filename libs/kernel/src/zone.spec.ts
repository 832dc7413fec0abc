import { describe, expect, it } from '@jest/globals';
import { todayIn } from './zone.js';

describe('today', () => {
  it.each([
    ['Europe/London', '2026-07-01T22:59:59.999Z', '2026-07-01'],
    ['Europe/London', '2026-07-01T23:00:00Z', '2026-07-02'],
    ['Europe/London', '2026-01-01T23:59:59Z', '2026-01-01'],
    ['Europe/London', '2026-10-25T00:30:00Z', '2026-10-25'],
    ['Europe/London', '2026-10-24T22:59:59.999Z', '2026-10-24'],
    ['Asia/Tokyo', '2026-01-01T15:00:00Z', '2026-01-02'],
  ])('in %s at %s is %s', (zone, instant, day) => expect(todayIn(zone, instant)).toBe(day));
});
