import { describe, expect, it } from '@jest/globals';
import { sessionsInWords } from './sessions-in-words.rules.js';

describe('sessions that two records cannot both be on', () => {
  it.each([
    [
      { heldOn: '2026-11-02', startsAt: '09:30', otherHeldOn: '2026-11-02', otherStartsAt: '09:30' },
      'Both are on a session of 2 November 2026 at 09:30: have one place given back, or one mark taken back, first.',
    ],
    [
      { heldOn: '2026-11-02', startsAt: '23:00', otherHeldOn: '2026-11-03', otherStartsAt: '00:30' },
      'They are on two sessions of the same hours, on 2 November 2026 at 23:00 and on 3 November 2026 at 00:30: have one place given back, or one mark taken back, first.',
    ],
  ])('%#', (clash, said) => expect(sessionsInWords(clash)).toBe(said));
});
