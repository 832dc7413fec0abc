import { describe, expect, it } from '@jest/globals';
import { turnsOf } from './turns.rules.js';

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
