import { describe, expect, it } from '@jest/globals';
import { compare, grace, known, only, post, refusals, row } from './grace.fixture.js';

describe('a row about somebody on the record', () => {
  it('changes nothing where the record says the same, whatever the case, and where the list has no column', () => {
    expect(only({})).toMatchObject({ outcome: 'UNCHANGED', practitionerId: 'grace', changes: [] });
    const same = { site: 'CEDAR CHILDREN’S CENTRE', weeklyHours: 30, firstDay: '2021-03-01', lastDay: null };
    expect(only({ ...same, email: 'GRACE@trust.example' })).toMatchObject({
      outcome: 'UNCHANGED',
      changes: [],
      notes: [],
    });
  });

  it('keeps a line manager whom no number of this employer names, and takes away one whom it could name', () => {
    const managed = (number: string | null) =>
      known({ person: grace({ posts: [post({ manager: { id: 'ciaran', name: 'Ciarán Thackray', number } })] }) });
    expect(only({ manager: null }, managed(null))).toMatchObject({
      outcome: 'UNCHANGED',
      notes: [
        { field: 'LINE_MANAGER', says: 'Ciarán Thackray manages them and has no number at this employer; that stays.' },
      ],
    });
    expect(only({ manager: null }, managed('00398'))).toMatchObject({
      ...{ outcome: 'CHANGED', changes: [{ field: 'LINE_MANAGER', before: 'Ciarán Thackray', after: null }] },
    });
  });

  it('changes hours, site and line manager from the day of the list on', () => {
    expect(only({ weeklyHours: 22.5, site: 'Elder Clinic', manager: '00398' })).toMatchObject({
      outcome: 'CHANGED',
      changes: [
        { field: 'SITE', before: 'Cedar Children’s Centre', after: 'Elder Clinic' },
        { field: 'LINE_MANAGER', before: null, after: 'Ciarán Thackray' },
        { field: 'WEEKLY_HOURS', before: '30', after: '22.5' },
      ],
      post: {
        ...{ kind: 'CHANGE', postId: 'post-1', firstDay: '2026-11-01' },
        terms: { siteId: 'site-2', managerId: 'ciaran', weeklyHours: 22.5 },
      },
    });
  });

  it('changes a post that begins later from its own first day on', () => {
    const ahead = grace({ posts: [post({ firstDay: '2026-12-01', holdsFrom: '2026-12-01' })] });
    expect(only({ weeklyHours: 20 }, known({ person: ahead })).post).toMatchObject({
      kind: 'CHANGE',
      firstDay: '2026-12-01',
    });
  });

  it('takes an empty cell as none, but of the e-mail address as nothing said', () => {
    const changed = only({ site: null, weeklyHours: null, email: null });
    expect(changed.changes).toEqual([
      { field: 'SITE', before: 'Cedar Children’s Centre', after: null },
      { field: 'WEEKLY_HOURS', before: '30', after: null },
    ]);
    expect(changed.person).not.toHaveProperty('email');
  });

  it('gives them another name where one of the two stays, and asks who it is where neither does', () => {
    expect(only({ familyName: 'Okafor-Naylor' })).toMatchObject({
      changes: [{ field: 'FAMILY_NAME', before: 'Grace Naylor', after: 'Grace Okafor-Naylor' }],
      person: { isRenamed: true, familyName: 'Okafor-Naylor' },
    });
    const other = { givenName: 'Ibrahim', familyName: 'Dlamini' };
    expect(only(other)).toMatchObject({ outcome: 'DOUBTFUL', namesakes: [{ id: 'grace', name: 'Grace Naylor' }] });
    expect(only(other).person).toBeUndefined();
    expect(only(other, known({ said: { practitionerId: 'grace' } }))).toMatchObject({ outcome: 'CHANGED' });
    expect(refusals(other, known({ said: { isNew: true } }))).toEqual([
      'STAFF_NUMBER: Grace Naylor has this staff number. Somebody else needs another.',
    ]);
  });

  it('keeps how the record writes a name that a list writes in capitals or without accents', () => {
    const written = only({ givenName: 'GRACE', familyName: 'NAYLOR' });
    expect(written).toMatchObject({
      outcome: 'UNCHANGED',
      changes: [],
      person: { isRenamed: false, givenName: 'Grace' },
    });
    expect(written.notes).toEqual([{ field: 'FAMILY_NAME', says: 'The record writes Grace Naylor; that stays.' }]);
  });

  it('ends a post sooner, never later', () => {
    expect(only({ lastDay: '2026-11-30' })).toMatchObject({
      ...{ outcome: 'CHANGED', post: { kind: 'END', postId: 'post-1', lastDay: '2026-11-30' } },
      changes: [{ field: 'LAST_DAY', before: null, after: '30 November 2026' }],
    });
    const ends = known({ person: grace({ posts: [post({ lastDay: '2026-11-15' })] }) });
    for (const lastDay of ['2026-11-30', null])
      expect(only({ lastDay }, ends)).toMatchObject({
        ...{ outcome: 'UNCHANGED', changes: [] },
        notes: [{ field: 'LAST_DAY', says: 'The record ends this post on 15 November 2026; that stays.' }],
      });
    expect(only({ lastDay: '2026-11-10', weeklyHours: 20 }, ends).post).toEqual({
      ...{ kind: 'CHANGE', postId: 'post-1', firstDay: '2026-11-01', lastDay: '2026-11-10' },
      terms: { weeklyHours: 20 },
    });
    expect(refusals({ lastDay: '2021-02-28' })).toEqual(['LAST_DAY: The record has this post since 1 March 2021.']);
  });

  it('which ends before the day of the list changes nothing else of it, and says so', () => {
    const over = { site: 'Elder Clinic', firstDay: '2021-03-01', lastDay: '2026-10-15' };
    expect(only(over)).toMatchObject({
      changes: [{ field: 'LAST_DAY', before: null, after: '15 October 2026' }],
      notes: [
        {
          field: 'SITE',
          says: 'It says Elder Clinic in place of Cedar Children’s Centre; the post ends before the day of the list, so that stays.',
        },
        expect.objectContaining({ field: 'LAST_DAY' }),
      ],
      post: { kind: 'END', postId: 'post-1', lastDay: '2026-10-15' },
    });
    const ended = known({ person: grace({ posts: [], ended: [post({ lastDay: '2026-10-15' })] }) });
    const had =
      'The record has this post, Health visitor, Cedar Children’s Centre, from 1 March 2021 to 15 October 2026';
    for (const again of [
      over,
      { ...over, site: null },
      { ...over, role: 'School nurse' },
      { ...over, lastDay: '2026-10-14' },
    ])
      expect(only(again, ended)).toMatchObject({ outcome: 'UNCHANGED', notes: [{ says: `${had}; that stays.` }] });
    expect(refusals({ ...over, lastDay: null }, ended)).toEqual([
      `FIRST_DAY: ${had}. Give the first day since then, or correct its end on their page.`,
    ]);
    expect(only({ ...over, firstDay: '2026-11-01', lastDay: null }, ended).post).toMatchObject({ kind: 'OPEN' });
  });

  it('in another role ends the post before on the day before, with what the list has no column for', () => {
    expect(only({ role: 'School nurse', firstDay: '2026-11-01' })).toMatchObject({
      changes: [
        { field: 'ROLE', before: 'Health visitor', after: 'School nurse' },
        { field: 'FIRST_DAY', before: null, after: '1 November 2026' },
      ],
      post: {
        ...{ kind: 'OPEN', firstDay: '2026-11-01', ends: { postId: 'post-1', lastDay: '2026-10-31' } },
        terms: { roleId: 'role-2', siteId: 'site-1', weeklyHours: 30 },
      },
    });
    const moved = { role: 'School nurse', firstDay: '2026-11-01', site: 'Elder Clinic', weeklyHours: 20 };
    expect(only(moved).changes.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['ROLE', 'Health visitor', 'School nurse'],
      ['SITE', 'Cedar Children’s Centre', 'Elder Clinic'],
      ['WEEKLY_HOURS', '30', '20'],
      ['FIRST_DAY', null, '1 November 2026'],
    ]);
    const away = known({ person: grace({ posts: [post({ manager: { id: 'x', name: 'Ann Long', number: null } })] }) });
    expect(only({ ...moved, manager: null }, away)).toMatchObject({
      notes: [{ says: 'Ann Long manages them and has no number at this employer; that stays.' }],
      post: { terms: { managerId: 'x' }, followsId: 'post-1' },
    });
    expect(refusals({ role: 'School nurse' })).toEqual([
      'FIRST_DAY: The record has them as Health visitor since 1 March 2021. Give the first day in the new role.',
    ]);
  });

  it('with two rows has two posts: the one that the record has, and one that is opened', () => {
    const rows = [
      row({ site: 'Cedar Children’s Centre' }),
      row({ line: 3, role: 'School nurse', weeklyHours: 7, firstDay: '2026-11-01' }),
    ];
    expect(compare(rows).map(({ outcome, post: write }) => [outcome, write?.kind])).toEqual([
      ['UNCHANGED', undefined],
      ['CHANGED', 'OPEN'],
    ]);
  });

  it('keeps a name from before and an address where they work elsewhere too, and says so', () => {
    const elsewhere = [{ firstDay: '2024-01-01', lastDay: null, weeklyHours: 7 }];
    const before = { givenName: 'Grace', familyName: 'Hughes', email: 'other@trust.example' };
    const both = known({ person: grace({ elsewhere, formerNames: ['grace-hughes'] }) });
    expect(only(before, both)).toMatchObject({
      outcome: 'UNCHANGED',
      notes: [
        { says: expect.stringMatching(/^They were called so before, and Grace Naylor since;/) },
        { field: 'EMAIL' },
      ],
    });
    expect(only({ ...before, familyName: 'Hughes-Naylor' }, both).changes.map(({ field }) => field)).toEqual([
      'FAMILY_NAME',
    ]);
    const ended = [{ ...elsewhere[0]!, lastDay: '2026-10-31' }];
    for (const person of [
      grace({ formerNames: ['grace-hughes'] }),
      grace({ elsewhere: ended, formerNames: ['grace-hughes'] }),
    ])
      expect(only(before, known({ person })).changes.map(({ field }) => field)).toEqual(['FAMILY_NAME', 'EMAIL']);
    expect(
      only(before, known({ person: grace({ elsewhere, email: null }) })).changes.map(({ field }) => field),
    ).toEqual(['FAMILY_NAME', 'EMAIL']);
  });

  it('changes what it will where hours over sixty were confirmed, but for more hours', () => {
    const elsewhere = [{ firstDay: '2024-01-01', lastDay: null, weeklyHours: 37 }];
    const long = known({ person: grace({ elsewhere }) });
    expect(only({ site: 'Elder Clinic' }, long).outcome).toBe('CHANGED');
    expect(only({ weeklyHours: 29 }, long).outcome).toBe('CHANGED');
    expect(refusals({ weeklyHours: 31 }, long)).toEqual([
      'WEEKLY_HOURS: Over all posts this would be 68 hours a week. More than 60 take a reason: record it on their page.',
    ]);
  });

  it('is refused where it says a share of full time in place of hours', () => {
    expect(refusals({ weeklyHours: 0.81 })).toEqual([
      'WEEKLY_HOURS: From 30 to 0.81 hours a week: is that a share of full time? Write hours in the list, or change them on their page.',
    ]);
    expect(only({ weeklyHours: 2 }).outcome).toBe('CHANGED');
  });

  it('is refused where the record changes the post later already', () => {
    const later = known({ person: grace({ posts: [post({ changesOn: '2026-12-01' })] }) });
    expect(refusals({ weeklyHours: 20 }, later)).toEqual([
      'WEEKLY_HOURS: The record changes this post on 1 December 2026 already: put that right on their page first.',
    ]);
    expect(refusals({ lastDay: '2026-11-20' }, later)).toEqual([
      'LAST_DAY: The record changes this post on 1 December 2026: put that right on their page first.',
    ]);
    expect(only({}, later).outcome).toBe('UNCHANGED');
  });
});

describe('a row about somebody new', () => {
  const nobody = known({ person: undefined });
  it('adds the person with the post', () => {
    expect(only({ firstDay: '2026-11-01', weeklyHours: 37, manager: '00398' }, nobody)).toMatchObject({
      ...{ outcome: 'ADDED', practitionerId: null },
      person: { id: null, number: '00417', addsNumber: true },
      post: { kind: 'OPEN', firstDay: '2026-11-01', lastDay: null, terms: { roleId: 'role-1', managerId: 'ciaran' } },
    });
    const all = { firstDay: '2026-05-10', lastDay: '2027-05-09', weeklyHours: 37, email: 'grace@trust.example' };
    expect(only({ ...all, site: 'Elder Clinic' }, nobody).changes).toEqual([
      { field: 'EMAIL', before: null, after: 'grace@trust.example' },
      { field: 'ROLE', before: null, after: 'Health visitor' },
      { field: 'SITE', before: null, after: 'Elder Clinic' },
      { field: 'WEEKLY_HOURS', before: null, after: '37' },
      { field: 'FIRST_DAY', before: null, after: '10 May 2026' },
      { field: 'LAST_DAY', before: null, after: '9 May 2027' },
    ]);
    expect(refusals({}, nobody)).toEqual(['FIRST_DAY: Give the first day of the post: it is new to the record.']);
  });

  it('asks whether it is one of those who are called so, and takes the word of a steward', () => {
    const namesakes = [{ id: 'other', name: 'Grace Naylor', posts: ['Childminders'] }];
    const doubtful = known({ person: undefined, namesakes });
    expect(only({ firstDay: '2026-11-01' }, doubtful)).toMatchObject({ outcome: 'DOUBTFUL', namesakes });
    expect(only({ firstDay: '2026-11-01' }, { ...doubtful, said: { isNew: true } })).toMatchObject({
      outcome: 'ADDED',
    });
    const meant = known({ person: grace({ number: null, posts: [] }), said: { practitionerId: 'grace' } });
    expect(only({ firstDay: '2026-11-01' }, meant)).toMatchObject({
      ...{ outcome: 'CHANGED', person: { id: 'grace', addsNumber: true } },
      changes: [
        { field: 'STAFF_NUMBER', before: null, after: '00417' },
        { field: 'ROLE', before: null, after: 'Health visitor' },
        { field: 'FIRST_DAY', before: null, after: '1 November 2026' },
      ],
    });
    const numbered = known({ person: grace({ number: '00982' }), said: { practitionerId: 'grace' } });
    expect(refusals({}, numbered)).toEqual([
      'STAFF_NUMBER: Grace Naylor has the staff number 00982 at this employer already.',
    ]);
    const twice = { person: grace({ number: null }), said: { practitionerId: 'grace' }, alsoSaid: 7 };
    expect(refusals({}, known(twice))[0]).toMatch(/^STAFF_NUMBER: Line 7 is said to be Grace Naylor too/);
  });

  it('may have as manager whom the same list adds', () => {
    const listed = known({ person: undefined, managers: new Map([['00500', { id: '', name: 'Ann Long' }]]) });
    expect(only({ firstDay: '2026-11-01', manager: '00500' }, listed).post).toMatchObject({
      terms: { managerNumber: '00500' },
    });
  });
});

it('somebody of one name whose number is another’s by now is in doubt, as anybody is of whom no name is left', () => {
  const single = known({ person: grace({ givenName: '', familyName: 'Naylor' }) });
  expect(only({ givenName: '', familyName: 'Abernathy' }, single).outcome).toBe('DOUBTFUL');
  expect(only({ givenName: 'Bea', familyName: 'Abernathy' }).outcome).toBe('DOUBTFUL');
  expect(only({ givenName: 'Naylor', familyName: 'Grace' }).outcome).toBe('CHANGED');
});
