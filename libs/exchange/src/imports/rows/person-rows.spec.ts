import { expect, it } from '@jest/globals';
import { namesIn } from './person-rows.js';

it.each([
  [{ NAME: 'Smith, Jane' }, { givenName: 'Jane', familyName: 'Smith' }],
  [{ NAME: 'Smith Jane' }, { givenName: 'Smith', familyName: 'Jane' }],
  [
    { NAME: 'Smith, Jane', GIVEN_NAME: 'Janet' },
    { givenName: 'Janet', familyName: undefined },
  ],
  [{}, { givenName: undefined, familyName: undefined }],
])('the names of %j are %j', (cells, names) => expect(namesIn(cells, 'GIVEN_FIRST')).toEqual(names));
