import { expect, it } from '@jest/globals';
import type { Standing } from '@app/standing';
import type { Names } from './match.words.js';
import { failingRules, type WhyNotFacts } from './why-not.rules.js';

const names: Names = {
  competency: () => 'Listening',
  rank: (_, rank) => `rank ${rank}`,
  cluster: 'Millbrook',
  area: 'East',
};
const lacked = { competencyId: 'c', required: 2, held: 0, state: 'none', lapsedOn: null } as Standing;
const fine: WhyNotFacts = {
  on: '2026-11-02',
  inPost: true,
  onLeaveUntil: null,
  standings: [{ ...lacked, held: 2, state: 'met' }],
  justShortLimit: 2,
  place: 1,
  first: 10,
};
const told = (facts: Partial<WhyNotFacts>) =>
  failingRules({ ...fine, ...facts }, names).map(({ rule, inWords }) => [rule, inWords]);

const LACK = ['lacks a requirement', 'Listening: rank 2 is asked; there is no evidence.'];

it.each<[string, Partial<WhyNotFacts>, string[][]]>([
  ['somebody high in the list', {}, []],
  ['somebody in the last place shown', { place: 10 }, []],
  [
    'somebody below it',
    { place: 11 },
    [['below the first asked for', 'Comes in place 11; the first 10 were asked for.']],
  ],
  ['somebody who has left', { inPost: false, place: null }, [['no live post', 'Has no live post on 2 November 2026.']]],
  [
    'somebody on leave',
    { onLeaveUntil: '2026-12-01', place: null },
    [['on leave', 'On leave until 30 November 2026; people on leave are not matched.']],
  ],
  ['somebody just short', { standings: [lacked, lacked] }, [LACK, LACK]],
  [
    'somebody far short',
    { standings: [lacked, lacked, lacked], place: null },
    [LACK, LACK, LACK, ['lacks too many', 'Lacks 3 of 3; a match lists people who lack at most 2.']],
  ],
])('tells of %s every rule that fails', (_, facts, failing) => expect(told(facts)).toEqual(failing));
