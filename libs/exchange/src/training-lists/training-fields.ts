import type { FieldOfList } from '../imports/index.js';

/** All fields of a list of training. */
export const TRAINING_FIELDS: readonly FieldOfList[] = [
  {
    ...{ key: 'STAFF_NUMBER', name: 'Staff number', required: true, example: '00417' },
    means: 'What the employer calls them in its staff list: they are found by it, and must be on the record.',
    names: [
      'employee number',
      'assignment number',
      'payroll number',
      'employee id',
      'staff id',
      'staff no',
      'esr number',
    ],
  },
  {
    ...{ key: 'NAME', name: 'Name', required: false, example: 'Naylor, Grace' },
    means:
      'Both names, where they stand in one column: with a comma the family name is first; without one it is asked once which is. Read to be sure that the number is theirs. It is not read where either name has a column of its own.',
    standsFor: ['GIVEN_NAME', 'FAMILY_NAME'],
    names: [
      'full name',
      'employee name',
      'staff name',
      'person name',
      'name of employee',
      'employee',
      'learner',
      'learner name',
    ],
  },
  {
    ...{ key: 'GIVEN_NAME', name: 'Given name', required: false, example: 'Grace' },
    means: 'Read to be sure that the number is theirs. Nobody is called otherwise by it.',
    names: ['first name', 'forename', 'known as', 'preferred name', 'given names'],
  },
  {
    ...{ key: 'FAMILY_NAME', name: 'Family name', required: false, example: 'Naylor' },
    means: 'As the given name.',
    names: ['last name', 'surname'],
  },
  {
    ...{ key: 'MODULE', name: 'Module', required: false, example: 'Information sharing' },
    means:
      'The module of ours that the training covered. What your system calls otherwise is said once. Leave it empty where the row is of a competency.',
    names: ['course', 'course name', 'course title', 'training', 'training title', 'module name', 'learning', 'title'],
  },
  {
    ...{ key: 'DONE_ON', name: 'Day', required: true, isDay: true, example: '2026-03-12' },
    means: 'On which day it was done, or awarded; its last day, where it had several.',
    names: [
      'date',
      'date completed',
      'completion date',
      'completed on',
      'course date',
      'date attended',
      'award date',
      'end date',
    ],
  },
  {
    ...{ key: 'HOW', name: 'What it is', required: false, example: 'Attended' },
    means:
      'Attended, Certificate, Qualification, or Credit. Empty is attended of a module, and a qualification of a competency. The evidence ladder says how far each can lift somebody.',
    names: ['type', 'kind', 'evidence', 'evidence type', 'outcome type'],
  },
  {
    ...{ key: 'VALID_TO', name: 'Valid to', required: false, isDay: true, example: '2029-03-11' },
    means:
      'The last day on which the certificate holds, where it says so. Empty goes by the refresher of the module; without one it has no end.',
    names: ['expiry', 'expiry date', 'expires', 'expires on', 'valid until', 'renewal date', 'certificate end date'],
  },
  {
    ...{ key: 'PROVIDER', name: 'Provider', required: false, example: 'Eastvale College' },
    means: 'Who taught or awarded it.',
    names: ['awarding body', 'training provider', 'supplier', 'awarded by', 'delivered by'],
  },
  {
    ...{ key: 'COMPETENCY', name: 'Competency', required: false, example: 'Sharing information lawfully' },
    means: 'Of an award that is no module of ours: the competency that it shows, one to a row.',
    names: ['competence', 'skill'],
  },
  {
    ...{ key: 'LEVEL', name: 'Level', required: false, example: '2' },
    means: 'With a competency: its proficiency level, by number or by name.',
    names: ['proficiency', 'proficiency level', 'competency level'],
  },
];
