import { expect, it } from '@jest/globals';
import { openResults, resultField, stillOpen, unsent } from './open-results.js';

type Register = Parameters<typeof openResults>[0];

const assesses = [{ competency: { id: 'c', name: 'Mood' }, passesAt: { rank: 3, name: 'Independently' }, levels: [] }];
const entry = (id: string, more: object = {}) => ({
  ...{ practitioner: { id, name: id }, mark: { contentCredit: true }, results: [] },
  ...more,
});
const registerOf = (...entries: object[]) => ({ assesses, entries }) as unknown as Register;
const [ada, ben, cat] = ['ada', 'ben', 'cat'].map((id) => resultField(id, 'c')) as [string, string, string];

it('of what was chosen, what has a result meanwhile or was not attended for long enough can no longer be said', () => {
  const open = openResults(
    registerOf(
      entry('ada'),
      entry('ben', { results: [{ competency: { id: 'c' } }] }),
      entry('cat', { mark: { contentCredit: false } }),
    ),
  );
  expect(stillOpen(open, { [ada]: '3', [ben]: '2', [cat]: '1' })).toEqual({ [ada]: '3' });
});

it('what was chosen while others were sent stays', () => {
  const sent = [{ practitionerId: 'ada', competencyId: 'c', rank: 3 }];
  expect(unsent({ [ada]: '3', [ben]: '2' }, sent)).toEqual({ [ben]: '2' });
});
