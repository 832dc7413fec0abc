import { expect, it } from '@jest/globals';
import { nearNames } from './near-names.js';

const SITES = [
  'Kestrel Children’s Centre',
  'Acorn Children’s Centre',
  'Elder Clinic',
  'Alder Children’s Centre',
  'Oak Centre',
];
const near = (text: string) =>
  nearNames(
    text,
    SITES.map((name) => ({ name })),
  ).map(({ name }) => name);

it.each<[string, string[]]>([
  ['Kestrel Childrens Centre', ['Kestrel Children’s Centre']],
  ['ELDER CLINIC, ground floor', ['Elder Clinic']],
  ['Centre', ['Kestrel Children’s Centre', 'Acorn Children’s Centre', 'Alder Children’s Centre']],
  ['an s of no', []],
  ['Rowan House', []],
])('near to “%s” is what shares most of its whole words', (text, names) => expect(near(text)).toEqual(names));
