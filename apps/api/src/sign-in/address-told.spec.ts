import { expect, it } from '@jest/globals';
import { addressIn } from './address-told.js';

const email = 'ana@council.example';

it.each<[string, Parameters<typeof addressIn>[0], string | null]>([
  ['in the ID token, as checked', [{ email, email_verified: true }, {}], email],
  ['when it is asked, as checked', [{}, { email, email_verified: 'true' }], email],
  ['without a word of checking', [{ email }, { email }], email],
  ['in another case when it is asked', [{ email }, { email: email.toUpperCase() }], email],
  ['by one of the two', [{ email: null }, { email }], email],
  ['nowhere', [{}, { email_verified: true }], null],
  ['as unchecked', [{ email, email_verified: false }, {}], null],
  ['as unchecked, in letters', [{ email, email_verified: 'false' }, {}], null],
  ['as unchecked, by a number', [{ email, email_verified: 0 }, {}], null],
  ['as unchecked, by nothing', [{ email, email_verified: null }, {}], null],
  [
    'as checked and, when it is asked, as unchecked',
    [{ email, email_verified: true }, { email_verified: false }],
    null,
  ],
  ['as unchecked and, when it is asked, as another', [{ email_verified: false }, { email }], null],
  ['and another when it is asked', [{ email }, { email: 'another@council.example' }], null],
  ['as a list', [{ email: [email], email_verified: true }, {}], null],
])('an address that is told %s', (_, told, address) => {
  expect(addressIn(told)).toBe(address);
});
