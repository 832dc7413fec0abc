import { expect, it } from '@jest/globals';
import { type HeldAsked, refuseUnlessOneIsGiven } from './held.rules.js';

const nothing = { clusterId: null, agencyId: null };

const refusedAt = (asked: HeldAsked) => {
  try {
    refuseUnlessOneIsGiven(asked);
    return [];
  } catch (error) {
    return (error as { data: { fields: { path: string }[] } }).data.fields.map(({ path }) => path);
  }
};

it.each<[HeldAsked, string[]]>([
  [{ ...nothing, by: 'AGENCY', clusterId: 'c' }, []],
  [{ ...nothing, by: 'CLUSTER', agencyId: 'a' }, []],
  [{ ...nothing, by: 'AGENCY' }, ['clusterId']],
  [{ ...nothing, by: 'CLUSTER' }, ['agencyId']],
  [{ by: 'AGENCY', clusterId: 'c', agencyId: 'a' }, ['agencyId']],
  [{ by: 'CLUSTER', clusterId: 'c', agencyId: 'a' }, ['clusterId']],
  [{ ...nothing, by: 'AGENCY', agencyId: 'a' }, ['clusterId', 'agencyId']],
])('of %o refuses %j', (asked, paths) => expect(refusedAt(asked)).toEqual(paths));
