import { describe, expect, it } from '@jest/globals';
import { compareLearning, type ForRow } from './compare-learning.rules.js';
import { meaningKey } from '@app/workforce';
import { type KnownLearner, type KnownLearning, type ListedLearning } from './prior-learning.js';

const SHARING = { id: 'module-1', name: 'Information sharing' };
const SAFE = { id: 'module-2', name: 'Keeping children safe' };
const LAWFUL = {
  ...{ id: 'leaf-1', name: 'Sharing lawfully', from: null, until: '2026-06-01' },
  ranks: [
    { rank: 1, name: 'Aware' },
    { rank: 2, name: 'With support' },
  ],
};
const LATER = { ...LAWFUL, id: 'leaf-2', from: '2026-06-01', until: null };
const learnt = (more: Partial<KnownLearning> = {}): KnownLearning => ({
  ...{ id: 'learnt-1', kind: 'ATTENDANCE', moduleId: SHARING.id, competencyId: null, rank: null },
  ...{ doneOn: '2025-03-12', lastDay: null, provider: null, ...more },
});
const grace = (more: Partial<KnownLearner> = {}): KnownLearner => ({
  ...{
    id: 'grace',
    recordId: 'grace',
    name: 'Grace Naylor',
    names: ['grace', 'naylor', 'hughes'],
    learnings: [],
    attended: [],
    ...more,
  },
});
const known = (more: Partial<ForRow> = {}): ForRow => ({
  offered: {
    modules: [SHARING, SAFE],
    competencies: [LAWFUL, LATER],
    meanings: new Map([[meaningKey('MODULE', 'IS e-learning'), SHARING.id]]),
  },
  ...{ learner: grace(), agencyName: 'Trust', today: '2026-11-02', ...more },
});
const row = (more: Partial<ListedLearning> = {}): ListedLearning => ({
  ...{ line: 2, staffNumber: '00417', module: 'information sharing', doneOn: '2025-03-12', ...more },
});
const only = (more: Partial<ListedLearning> = {}, of?: Partial<ForRow>) => compareLearning([row(more)], known(of))[0]!;
const refusals = (more: Partial<ListedLearning>, of?: Partial<ForRow>) => {
  const { outcome, problems } = only(more, of);
  return outcome === 'REFUSED' ? problems.map(({ field, says }) => `${field}: ${says}`) : outcome;
};

describe('a row of training', () => {
  it('is new to the record, of a module by its name or by what this employer calls it', () => {
    const learning = {
      ...{ kind: 'ATTENDANCE', moduleId: SHARING.id, competencyId: null, rank: null },
      doneOn: '2025-03-12',
    };
    for (const module of ['INFORMATION SHARING', 'IS e-learning'])
      expect(only({ module })).toMatchObject({
        ...{ outcome: 'ADDED', practitionerId: 'grace' },
        write: { replaces: [], learning: { ...learning, lastDay: null, provider: null } },
        changes: [
          { field: 'MODULE', before: null, after: 'Information sharing' },
          { field: 'HOW', before: null, after: 'Attended' },
          { field: 'DONE_ON', before: null, after: '12 March 2025' },
        ],
      });
  });

  it('belongs to the record that has the number, and the training to whoever answers for that', () => {
    const joined = only({}, { learner: grace({ id: 'answers', recordId: 'numbered' }) });
    expect(joined).toMatchObject({ practitionerId: 'numbered', write: { learnerId: 'answers' } });
  });

  it('is of a competency of the edition in force on its day, at a level by name or number', () => {
    const of = { module: null, competency: 'sharing lawfully' };
    expect(only({ ...of, level: 'With support' })).toMatchObject({
      write: { learning: { kind: 'QUALIFICATION', moduleId: null, competencyId: 'leaf-1', rank: 2 } },
    });
    expect(only({ ...of, level: '1', kind: 'CREDIT', doneOn: '2026-06-01' })).toMatchObject({
      write: { learning: { kind: 'CREDIT', competencyId: 'leaf-2', rank: 1 } },
    });
  });

  it('is refused where more than one framework in force that day has a competency by its name', () => {
    const twice = { ...LATER, id: 'leaf-3' };
    const offered = { ...known().offered, competencies: [LAWFUL, LATER, twice] };
    const of = { module: null, competency: 'Sharing lawfully', level: '1' };
    expect(refusals({ ...of, doneOn: '2026-06-01' }, { offered })).toEqual([
      'COMPETENCY: More than one framework has a competency “Sharing lawfully”.',
    ]);
    expect(refusals({ ...of, doneOn: '2026-05-31' }, { offered })).toBe('ADDED');
  });

  it('changes nothing where the record says the same, or has no column for what it says', () => {
    const learner = grace({ learnings: [learnt({ lastDay: '2028-03-11', provider: 'College' })] });
    expect(only({}, { learner })).toMatchObject({ outcome: 'UNCHANGED', changes: [] });
    expect(only({ lastDay: '2028-03-11', provider: 'College' }, { learner })).toMatchObject({ outcome: 'UNCHANGED' });
  });

  it('replaces what the record says otherwise of the same training, an empty cell included', () => {
    const learner = grace({ learnings: [learnt({ lastDay: '2028-03-11', provider: 'College' })] });
    expect(only({ lastDay: null }, { learner })).toMatchObject({
      ...{ outcome: 'CHANGED', changes: [{ field: 'VALID_TO', before: '11 March 2028', after: null }] },
      write: { replaces: ['learnt-1'], learning: { lastDay: null, provider: 'College' } },
    });
  });

  it('is looked for in all that records of one person have of it: one says so, or it replaces them all', () => {
    const learnings = [learnt({ lastDay: '2026-06-06' }), learnt({ id: 'learnt-2', lastDay: '2027-06-06' })];
    const of = known({ learner: grace({ learnings }) });
    const lastDays = (...days: string[]) =>
      compareLearning(
        days.map((lastDay, at) => row({ line: at + 2, lastDay })),
        of,
      ).map(({ outcome, write }) => [outcome, write?.replaces]);
    expect(lastDays('2026-06-06', '2027-06-06')).toEqual([
      ['UNCHANGED', undefined],
      ['UNCHANGED', undefined],
    ]);
    expect(lastDays('2028-06-06')).toEqual([['CHANGED', ['learnt-1', 'learnt-2']]]);
    expect(lastDays('2027-06-06', '2028-06-06')[1]).toEqual(['REFUSED', undefined]);
    expect(lastDays('2028-06-06', '2027-06-06')[1]).toEqual(['REFUSED', undefined]);
  });

  it('is refused with all others of its staff number where they are too many for one person', () => {
    const compared = compareLearning(
      Array.from({ length: 501 }, (_, at) => row({ line: at + 2 })),
      known(),
    );
    expect(new Set(compared.map(({ problems }) => problems[0]!.says))).toEqual(
      new Set(['501 rows have this staff number; a list has 500 of one person at most.']),
    );
  });

  it('is another training on another day, of another module, or of another kind', () => {
    const learner = grace({ learnings: [learnt()] });
    for (const other of [{ doneOn: '2025-03-13' }, { module: SAFE.name }, { kind: 'QUALIFICATION' as const }])
      expect(only(other, { learner })).toMatchObject({ outcome: 'ADDED', write: { replaces: [] } });
  });

  it('that a register has already counts once; an award of that day is another thing', () => {
    const learner = grace({ attended: [{ moduleId: SHARING.id, on: '2025-03-12' }] });
    expect(only({}, { learner })).toMatchObject({ outcome: 'UNCHANGED', notes: [{ field: 'DONE_ON' }] });
    expect(only({ kind: 'QUALIFICATION' }, { learner })).toMatchObject({ outcome: 'ADDED' });
  });

  it.each([
    ['no number', { staffNumber: '' }, {}, 'STAFF_NUMBER: It says no staff number, by which its person is found.'],
    [
      'neither',
      { module: null },
      {},
      'MODULE: It names neither a module nor a competency: fill one in, or say which column it is.',
    ],
    [
      'both',
      { competency: 'Sharing lawfully' },
      {},
      'COMPETENCY: It names a module and a competency: leave one of them empty, or write two rows.',
    ],
    ['unknown module', { module: 'Yoga' }, {}, 'MODULE: No module is called “Yoga”: say which is meant.'],
    [
      'unknown competency',
      { module: null, competency: 'Yoga' },
      {},
      'COMPETENCY: No competency of the frameworks in force that day is called “Yoga”.',
    ],
    ['no level', { module: null, competency: LAWFUL.name }, {}, 'LEVEL: Its levels are 1 Aware, 2 With support.'],
    [
      'attended a competency',
      { module: null, competency: LAWFUL.name, level: '1', kind: 'ATTENDANCE' as const },
      {},
      'HOW: Somebody attends a module: name the module, or say that it is an award.',
    ],
    ['no day', { doneOn: null }, {}, 'DONE_ON: It does not say on which day it was done.'],
    ['ahead', { doneOn: '2026-11-03' }, {}, 'DONE_ON: It was not done yet: the day is after today.'],
    ['long ago', { doneOn: '1949-12-31' }, {}, 'DONE_ON: Nothing is kept of before 1950.'],
    [
      'ends never',
      { lastDay: '9999-12-31' },
      {},
      'VALID_TO: It ends 50 years from now or later: leave the cell empty where it does not end.',
    ],
    ['ends first', { lastDay: '2025-03-11' }, {}, 'VALID_TO: It ends before it was done, on 12 March 2025.'],
    [
      'not theirs',
      {},
      { isThem: false },
      'STAFF_NUMBER: It is not about Grace Naylor, whose number this is: put the number right in the file.',
    ],
    [
      'nobody',
      {},
      { learner: undefined },
      'STAFF_NUMBER: Nobody on the record has this number at Trust. Put them on the record first, by a staff list or one by one.',
    ],
  ])('is refused: %s', (_, more, of, says) => expect(refusals(more, of)).toEqual([says]));

  it('of today, of 1950 and for one day is taken', () => {
    for (const doneOn of ['2026-11-02', '1950-01-01']) expect(only({ doneOn, lastDay: doneOn }).outcome).toBe('ADDED');
  });

  it('under another name than whoever has the number is in doubt, until it is said who it is', () => {
    const other = { givenName: 'Rosa', familyName: 'Park' };
    expect(only(other)).toMatchObject({ outcome: 'DOUBTFUL', namesakes: [{ id: 'grace', name: 'Grace Naylor' }] });
    expect(only(other, { isThem: true }).outcome).toBe('ADDED');
    for (const name of [{ givenName: 'GRACE', familyName: 'Park' }, { familyName: 'Hughes' }, { givenName: null }])
      expect(only(name).outcome).toBe('ADDED');
  });
});

describe('two rows of one training', () => {
  const both = (second: Partial<ListedLearning>) => compareLearning([row(), row({ line: 3, ...second })], known())[1];
  it('that say the same count once', () =>
    expect(both({})).toMatchObject({ outcome: 'UNCHANGED', notes: [{ says: 'Line 2 says the same.' }] }));
  it('that differ are not chosen from either where the record has the first of them already', () => {
    const learner = grace({ learnings: [learnt({ lastDay: '2027-03-03' })] });
    const rows = [row({ lastDay: '2027-03-03' }), row({ line: 3, lastDay: '2029-03-03' })];
    expect(compareLearning(rows, { ...known(), learner }).map(({ outcome }) => outcome)).toEqual([
      'UNCHANGED',
      'REFUSED',
    ]);
  });
  it('that differ are not chosen from', () =>
    expect(both({ lastDay: '2028-01-01' })).toMatchObject({
      ...{ outcome: 'REFUSED', problems: [{ says: 'Line 2 says otherwise of the same training.' }] },
    }));
  it('of different training stand both', () => expect(both({ module: SAFE.name })).toMatchObject({ outcome: 'ADDED' }));
});
