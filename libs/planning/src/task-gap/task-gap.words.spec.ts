import { expect, it } from '@jest/globals';
import { type Verbs, verbsOf } from '@app/kernel';
import { taskInWords, tasksInWords } from './task-gap.words.js';

const [past, now, toCome] = ['2026-11-01', '2026-11-02', '2026-11-03'].map((day) => verbsOf(day, '2026-11-02')) as [
  Verbs,
  Verbs,
  Verbs,
];

it.each([
  [1, 7, 0, 'Nobody in post in North can do 1 of 7 tasks.'],
  [0, 7, 0, 'Each of the 7 tasks can be done by somebody in post in North.'],
  [0, 1, 0, 'The 1 task can be done by somebody in post in North.'],
  [0, 0, 0, 'There is no task to look at in North.'],
  [1, 7, 1, 'Nobody in post in North can do 1 of 7 tasks. 1 task asks nothing that day and is left out.'],
  [0, 0, 24, 'There is no task to look at in North. 24 tasks ask nothing that day and are left out.'],
])('of %i that nobody can do among %i, and %i that ask nothing', (found, lookedAt, askNothing, words) => {
  expect(tasksInWords('North', { found, lookedAt, askNothing }, now)).toBe(words);
});

const lack = (rank: number, nearest: { rank: number; name: string } | null) => ({
  competency: { name: 'Listening' },
  ...{ rank, required: { name: 'Independently' }, nearest },
});

it.each<[ReturnType<typeof lack>[], string]>([
  [[lack(3, null)], 'Visit: nobody holds Listening at Independently, which nobody holds at all.'],
  [
    [lack(3, { rank: 1, name: 'Aware' })],
    'Visit: nobody holds Listening at Independently, where the nearest is Aware.',
  ],
  [
    [lack(3, { rank: 3, name: 'Independently' })],
    'Visit: each competency is held by somebody, but nobody holds them all.',
  ],
])('%j', (lacks, words) => {
  expect(taskInWords('Visit', lacks, now)).toBe(words);
});

it.each([
  [
    past,
    'Nobody in post in North could do 1 of 7 tasks. 1 task asked nothing that day and is left out.',
    'Visit: nobody held Listening at Independently, where the nearest was Aware.',
  ],
  [
    toCome,
    'Nobody in post in North could do 1 of 7 tasks. 1 task asks nothing that day and is left out.',
    'Visit: nobody would hold Listening at Independently, where the nearest would be Aware.',
  ],
])('of another day, of which one says %j', (verbs, tasks, task) => {
  expect(tasksInWords('North', { found: 1, lookedAt: 7, askNothing: 1 }, verbs)).toBe(tasks);
  expect(taskInWords('Visit', [lack(3, { rank: 1, name: 'Aware' })], verbs)).toBe(task);
});
