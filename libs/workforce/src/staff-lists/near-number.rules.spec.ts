import { expect, it } from '@jest/globals';
import { compare, known, row } from './grace.fixture.js';

const near = { number: '00417', person: { id: 'grace', name: 'Grace Naylor' } };
const cut = row({ staffNumber: '417', givenName: 'Ann', familyName: 'Lee', firstDay: '2026-10-01' });
const of = (more: object) => known({ person: undefined, nearNumber: near, ...more });

it('a number that is nearly another’s is in doubt, whoever it names', () => {
  expect(compare([cut], of({}))[0]).toMatchObject({
    outcome: 'DOUBTFUL',
    namesakes: [{ id: 'grace', name: 'Grace Naylor' }],
    notes: [{ field: 'STAFF_NUMBER', says: expect.stringMatching(/^00417 at this employer is Grace Naylor’s\./) }],
  });
});

it('where it may be a namesake too, each is a choice once', () => {
  const [namesake] = [{ id: 'grace', name: 'Grace Naylor', posts: ['Trust, Health visitor'] }];
  expect(compare([cut], of({ namesakes: [namesake] }))[0]!.namesakes).toEqual([namesake]);
});

it('a steward may say that it is somebody new', () => {
  expect(compare([cut], of({ said: { isNew: true } }))[0]).toMatchObject({ outcome: 'ADDED' });
});
