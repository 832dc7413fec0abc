import { expect, it } from '@jest/globals';
import { verbsOf } from '@app/kernel';
import type { Standing } from '@app/standing';
import type { Names } from '../match/index.js';
import { failingRules, type WhyNotFacts } from './why-not.rules.js';

const names: Names = {
  competency: () => 'Listening',
  level: (_, rank) => ({ rank, name: `rank ${rank}`, description: '' }),
  cluster: 'Millbrook',
  area: 'East',
  verbs: verbsOf('2026-11-02', '2026-11-02'),
};
const lacked = { competencyId: 'c', required: 2, held: 0, state: 'NONE', lapsedOn: null } as Standing;
const fine: WhyNotFacts = {
  on: '2026-11-02',
  inPost: true,
  inReach: true,
  within: 'PARTNERSHIP',
  onLeaveUntil: null,
  standings: [{ ...lacked, held: 2, state: 'MET' }],
  justShortLimit: 2,
  position: 1,
  first: 10,
};
const told = (facts: Partial<WhyNotFacts>) =>
  failingRules({ ...fine, ...facts }, names).map(({ rule, inWords }) => [rule, inWords]);

const LACK = ['LACKS_REQUIREMENT', 'Listening: rank 2 is asked; no level is held.'];

it.each<[string, Partial<WhyNotFacts>, string[][]]>([
  ['somebody high in the list', {}, []],
  ['somebody in the last place shown', { position: 10 }, []],
  ['somebody below it', { position: 11 }, [['BELOW_FIRST', 'Comes in place 11; the first 10 are listed.']]],
  [
    'somebody who has left',
    { inPost: false, position: null },
    [['NO_LIVE_POST', 'Has no live post on 2 November 2026.']],
  ],
  [
    'somebody of another area',
    { inReach: false, within: 'AREA', position: null },
    [['OUT_OF_REACH', 'Has no post in East on 2 November 2026; nobody outside it was asked for.']],
  ],
  [
    'somebody of another cluster',
    { inReach: false, within: 'CLUSTER', position: null },
    [['OUT_OF_REACH', 'Has no post in Millbrook on 2 November 2026; nobody outside it was asked for.']],
  ],
  [
    'somebody on leave',
    { onLeaveUntil: '2026-12-01', position: null },
    [['ON_LEAVE', 'On leave until 30 November 2026; people on leave are not matched.']],
  ],
  ['somebody just short', { standings: [lacked, lacked] }, [LACK, LACK]],
  [
    'somebody far short',
    { standings: [lacked, lacked, lacked], position: null },
    [LACK, LACK, LACK, ['LACKS_TOO_MANY', 'Lacks 3 of 3; a match lists people who lack at most 2.']],
  ],
])('tells of %s every rule that fails', (_, facts, failing) => expect(told(facts)).toEqual(failing));
