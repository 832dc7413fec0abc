import { type Day, type Id, newId } from '@app/kernel';

export interface Mark {
  practitionerId: Id;
  state: string;
  minutes: number;
  reason: string | null;
}

/** A register being saved: what was sent, then what the statements answered. */
export interface Saving {
  partnershipId: Id;
  sessionId: Id;
  trainer: Id;
  account: Id;
  marks: Mark[];
  ids: Id[];
  context?: {
    heldOn: Day;
    minutes: number;
    minAttended: number;
    refresherMonths: number;
    teaches: { competencyId: Id; rank: number; kind: string }[];
  };
  days?: unknown[];
  register?: unknown;
}

interface Step {
  name: string;
  like: RegExp;
  values: (saving: Saving) => unknown[];
  keep?: (saving: Saving, rows: any[]) => void; // eslint-disable-line @typescript-eslint/no-explicit-any
}

export type Bound = Step & { text: string };

/** The statements bound to their values. One that is not known here means that the API saves a register in another way by now. */
export const stepsOf = (statements: string[]): Bound[] =>
  statements.map((text) => {
    const step = STEPS.find(({ like }) => like.test(text));
    if (!step) throw new Error(`bench/servers/register-steps.ts does not know a statement of saveRegister:\n${text}`);
    return { ...step, text };
  });

const column = (saving: Saving, name: keyof Mark) => saving.marks.map((mark) => mark[name]);

const there = (marks: Mark[]) => marks.filter(({ state }) => state !== 'ABSENT');

const STEPS: Step[] = [
  { name: 'tenant', like: /set_config\('app.partnership_id'/, values: ({ partnershipId }) => [partnershipId] },
  { name: 'people', like: /from practitioner where id = any/, values: (saving) => [column(saving, 'practitionerId')] },
  {
    name: 'lock',
    like: /for no key update of s/,
    values: (saving) => [saving.sessionId, saving.trainer, column(saving, 'practitionerId')],
  },
  {
    name: 'engaged',
    like: /from engaged_elsewhere\(\$1, \$2, \$3, \$4\)/,
    values: ({ sessionId, marks }) => [
      sessionId,
      ...[there(marks).map(({ practitionerId }) => practitionerId), there(marks).map(({ state }) => state)],
      there(marks).map(({ minutes }) => minutes),
    ],
  },
  {
    name: 'context',
    like: /'minAttended'[^]*'teaches'/,
    values: ({ sessionId }) => [sessionId],
    keep: (saving, [row]) => (saving.context = row.answer),
  },
  {
    name: 'days',
    like: /as "staffLevel"/,
    values: (saving) => [column(saving, 'practitionerId'), saving.context!.heldOn],
    keep: (saving, rows) => (saving.days = rows),
  },
  { name: 'mark', like: /insert into attendance_mark/, values: markValues },
  { name: 'evidence', like: /insert into evidence/, values: evidenceValues },
  {
    name: 'register',
    like: /'entries'/,
    values: ({ sessionId, trainer }) => [sessionId, trainer],
    keep: (saving, [row]) => (saving.register = row.answer),
  },
  {
    name: 'audit',
    like: /insert into audit_event/,
    values: ({ account, sessionId, marks }) => [
      newId(),
      account,
      'saveRegister',
      'CHANGED',
      JSON.stringify({ sessionId, version: 0, marks: marks.length }),
      ['TRAINER'],
      [],
    ],
  },
];

function markValues(saving: Saving): unknown[] {
  const { sessionId, account, ids, marks, days } = saving;
  return [
    sessionId,
    account,
    ids,
    column(saving, 'practitionerId'),
    column(saving, 'state'),
    column(saving, 'minutes'),
    column(saving, 'reason'),
    marks.map(() => false),
    marks.map(() => null),
    JSON.stringify(days),
    [],
    'Corrected on the register.',
    null,
  ];
}

function evidenceValues(saving: Saving): unknown[] {
  const { heldOn, minutes, minAttended, refresherMonths, teaches } = saving.context!;
  const credit = saving.marks.flatMap((mark, at) =>
    mark.state === 'ABSENT' || mark.minutes < minutes * minAttended
      ? []
      : teaches
          .filter(({ kind }) => kind === 'ATTENDANCE')
          .map((taught) => ({ ...taught, practitionerId: mark.practitionerId, sourceId: saving.ids[at] })),
  );
  const all = <Value>(value: Value) => credit.map(() => value);
  return [
    credit.map(() => newId()),
    credit.map(({ practitionerId }) => practitionerId),
    credit.map(({ competencyId }) => competencyId),
    credit.map(({ kind }) => kind),
    credit.map(({ rank }) => rank),
    all(heldOn),
    all(null),
    all(refresherMonths),
    credit.map(({ sourceId }) => sourceId),
    saving.account,
  ];
}
