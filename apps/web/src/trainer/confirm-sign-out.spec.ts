import { expect, it } from '@jest/globals';
import { questionBeforeLosing } from './confirm-sign-out.js';

const sessionId = 's';
const of = { by: 'Siobhán O’Neill', module: 'Information sharing and consent', heldOn: '2026-11-02' };

it.each([
  ['nothing', [], null],
  [
    'one mark of somebody else',
    [{ sessionId, count: 1, isMine: false, of }],
    `1 mark on this device is not saved yet:
• 1 made by Siobhán O’Neill, for Information sharing and consent, 2 November 2026
Sign out and lose it?`,
  ],
  [
    'marks of two people, and some of whom the device knows no more',
    [
      { sessionId, count: 2, isMine: true, of },
      { sessionId, count: 1, isMine: false },
    ],
    `3 marks on this device are not saved yet:
• 2 made by you, for Information sharing and consent, 2 November 2026
• 1 made by somebody else who used this browser, for a session that this device cannot name
Sign out and lose them?`,
  ],
])('before losing %s', (_, unsent, question) => expect(questionBeforeLosing(unsent)).toBe(question));

it('results that were chosen are asked about too, alone and beside marks', () => {
  expect(questionBeforeLosing([], 2)).toBe(
    '2 results chosen in this window are not recorded yet.\nSign out and lose them?',
  );
  const beside = questionBeforeLosing([{ sessionId: 's', count: 1, isMine: true }], 1)!.split('\n');
  expect(beside).toHaveLength(4);
  expect(beside.slice(-2)).toEqual(['1 result chosen in this window is not recorded yet.', 'Sign out and lose them?']);
});
