import { expect, it } from '@jest/globals';
import { undoable, type WrittenDemand } from './undoable.rules.js';

const fact = (id: string, firstDay: string, lastDay: string | null, isLive = true): WrittenDemand => ({
  ...{
    id,
    clusterId: 'mill',
    needLevelId: 'plus',
    families: 1,
    hoursPerFamily: 1,
    firstDay,
    lastDay,
    isLive,
    writtenAs: id,
  },
});
const WAS = fact('was', '2025-01-01', null, false);
const SHORTER = fact('shorter', '2025-01-01', '2026-12-31');
const NEW = fact('new', '2027-01-01', null);
const ENDED = { demandId: 'new', replaced: null, ended: { id: 'was', by: 'shorter' } };

it.each([
  ['added', [{ demandId: 'new', replaced: null, ended: null }], [NEW], { voids: ['new'], again: [] }],
  ['ended an earlier one', [ENDED], [WAS, SHORTER, NEW], { voids: ['new', 'shorter'], again: ['was'] }],
  [
    'replaced one',
    [{ demandId: 'new', replaced: 'other', ended: null }],
    [fact('other', '2027-01-01', '2027-06-30', false), NEW],
    { voids: ['new'], again: ['other'] },
  ],
  [
    'replaced since, and stands again as it was',
    [ENDED],
    [WAS, SHORTER, { ...NEW, isLive: false }, { ...fact('again', '2027-01-01', null), writtenAs: 'new' }],
    { voids: ['again', 'shorter'], again: ['was'] },
  ],
  ['replaced since', [ENDED], [WAS, SHORTER, { ...NEW, isLive: false }], null],
  [
    'replaced since, and said again by another list',
    [ENDED],
    [WAS, SHORTER, { ...NEW, isLive: false }, fact('later', '2027-01-01', null)],
    null,
  ],
  ['the earlier one replaced since', [ENDED], [WAS, { ...SHORTER, isLive: false }, NEW], null],
  [
    'another stands where the earlier one would again',
    [{ demandId: 'new', replaced: 'was', ended: null }],
    [WAS, fact('new', '2025-01-01', '2025-12-31'), fact('later', '2027-01-01', null)],
    null,
  ],
])('what %s', (_, rows, facts, becomes) => expect(undoable(rows, facts)).toEqual(becomes));
