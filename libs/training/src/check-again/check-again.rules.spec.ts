import { describe, expect, it } from '@jest/globals';
import { type Found, toCheck } from './check-again.rules.js';

describe('what is to be checked again', () => {
  it.each<[Found, string]>([
    [
      { kind: 'NEWLY_ASKED', about: 'Home visiting', state: 'BELOW' },
      'Asked since the post changed, and not met: they have shown less.',
    ],
    ...(
      [
        ['TO_CONFIRM', 'what they showed before needs to be confirmed'],
        ['LAPSED', 'what they showed has lapsed'],
        ['SELF_RATED_ONLY', 'only they themselves have said how they stand'],
        ['NONE', 'there is nothing that shows it yet'],
      ] as const
    ).map(([state, words]): [Found, string] => [
      { kind: 'NEWLY_ASKED', about: 'Home visiting', state },
      `Asked since the post changed, and not met: ${words}.`,
    ]),
    [
      { kind: 'JUDGED_BY_FORMER_MANAGER', about: 'Home visiting', by: 'Ana Bell', day: '2026-03-02' },
      'Judged by Ana Bell on 2 March 2026, who managed them before. It stands until somebody judges otherwise.',
    ],
    [
      { kind: 'PLACE', about: 'Common assessment', employer: 'The Trust' },
      'Booked while The Trust employed them. The place is still theirs.',
    ],
  ])('%j is told with why', (found, inWords) => {
    expect(toCheck(found)).toMatchObject({ kind: found.kind, about: found.about, inWords });
    expect(toCheck(found).nextStep).toMatch(/\.$/);
  });
});
