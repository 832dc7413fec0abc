import { describe, expect, it } from '@jest/globals';
import { turnsOf, turnsWith } from './turns.rules.js';

const under = (...pairs: string[]) =>
  pairs.map((pair) => ({ personKey: pair[0]!, managerKey: pair[1]!, isSaved: pair[2] !== '-' }));

describe('the turns in which people are put on the record', () => {
  it.each<[string, string[], Record<string, number>, string[]]>([
    ['nobody manages anybody', [], {}, []],
    ['one level', ['ba', 'ca'], { b: 1, c: 1 }, []],
    ['several levels, in any order', ['dc', 'cb', 'ba'], { b: 1, c: 2, d: 3 }, []],
    ['two managers of one person: after both', ['ba', 'cb', 'ca'], { b: 1, c: 2 }, []],
    ['a manager who is not saved, and whoever is below', ['ba-', 'cb', 'ed'], { e: 1 }, ['b', 'c']],
    ['a ring, and whoever is below it', ['ab', 'ba', 'ca', 'ed'], { e: 1 }, ['a', 'b', 'c']],
  ])('%s', (_, pairs, turns, stuck) => {
    expect(turnsOf(under(...pairs))).toEqual({ turns: new Map(Object.entries(turns)), stuck });
  });
});

describe('the turns in which lines are changed', () => {
  it.each<[string, { managed: string[]; moved: string[] }, Record<string, number>, string[]]>([
    ['from the top of the new lines', { managed: [], moved: ['ba', 'cb'] }, { b: 1, c: 2 }, []],
    ['after whoever is new as well', { managed: ['an'], moved: ['ba'] }, { a: 1, b: 2 }, []],
    [
      'in a ring they wait for nobody, and nobody new is stuck by it',
      { managed: ['an'], moved: ['bc', 'cb', 'da'] },
      { a: 1, d: 2 },
      [],
    ],
    [
      'whoever waits for somebody who is not saved is stuck all the same',
      { managed: ['an-'], moved: ['ba'] },
      {},
      ['a'],
    ],
  ])('%s', (_, { managed, moved }, turns, stuck) =>
    expect(turnsWith(under(...managed), under(...moved))).toEqual({ turns: new Map(Object.entries(turns)), stuck }),
  );
});
