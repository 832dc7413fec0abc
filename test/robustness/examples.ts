import type pg from 'pg';
import { PARTNERSHIPS } from '../../seeds/index.js';
import type { Example } from './example.js';
import { deskExamples } from './desk-examples.js';
import { BOOKED, FREE, MINE, placeExamples } from './place-examples.js';
import type { Reach } from './reach.js';

export const waysToAsk = ({ variables, others = [] }: Example): object[] => [variables, ...others];

/** The table whose rows an id argument names. */
export const TABLE_OF: Record<string, string> = {
  holdId: 'person_hold',
  correctionId: 'correction_request',
  learningId: 'own_learning',
  importId: 'import_run',
  meansId: 'role',
  fileId: 'uploaded_file',
  id: 'role',
  sessionId: 'session',
  moduleId: 'module',
  agencyId: 'agency',
  organiserId: 'agency',
  employerId: 'agency',
  hostId: 'agency',
  siteId: 'site',
  placeId: 'site',
  roomId: 'room',
  moveId: 'place_move',
  changeId: 'team_leader_change',
  accountId: 'account',
  serviceId: 'sign_in_service',
  keyId: 'service_key',
  teamId: 'team',
  roleId: 'role',
  postId: 'post',
  clusterId: 'cluster',
  needLevelId: 'need_level',
  themeIds: 'need_theme',
  competencyId: 'competency',
  evidenceId: 'evidence',
  versionId: 'framework_version',
  fromVersionId: 'framework_version',
  toVersionId: 'framework_version',
  practitionerId: 'practitioner',
  otherId: 'practitioner',
  byPractitionerId: 'practitioner',
  byAccountId: 'account',
  practitionerIds: 'practitioner',
  lineManagerId: 'practitioner',
  clinicalSupervisorId: 'practitioner',
  leaderId: 'practitioner',
  managerId: 'practitioner',
  fromId: 'practitioner',
  toId: 'practitioner',
  absentId: 'account',
  deputyId: 'account',
  areaId: 'area',
  areaIds: 'area',
  schemeId: 'area_scheme',
  professionId: 'profession',
  functionId: 'role_function',
  leaveId: 'leave',
  carriedId: 'function_carried',
  grantId: 'access_grant',
  grantIds: 'access_grant',
  agencyIds: 'agency',
  agreementId: 'sharing_agreement',
};

/* One connection takes one query at a time. */
async function inTurn<Of>(things: Of[], find: (thing: Of) => Promise<string>): Promise<string[]> {
  const found: string[] = [];
  for (const thing of things) found.push(await find(thing));
  return found;
}

const BEFORE_TEN = '2026-11-02T09:35:00.000Z';

/** One accepted call of every operation that takes an id, by name. */
export async function examplesOn({ ask }: Reach, database: pg.Client): Promise<Record<string, Example>> {
  const one = async (sql: string, ...values: unknown[]): Promise<string> =>
    (await database.query<{ id: string }>(sql, values)).rows[0]!.id;
  const any = (table: string) =>
    one(`select id from ${table} where partnership_id = $1 order by id`, PARTNERSHIPS.demo);
  const [clusterId, needLevelId, versionId, practitionerId, roleId, agencyId] = await inTurn(
    ['cluster', 'need_level', 'framework_version', 'practitioner', 'role', 'agency'],
    any,
  );
  const [today, held, assessed] = await inTurn([TODAY, HELD, ASSESSED], one);
  const competencyId = await one(LEAF);
  const managed = await one(MANAGED);
  const observation = { practitionerId: managed, competencyId, rank: 2, on: '2026-11-01' };
  await ask('manager', OBSERVE, { input: observation });
  const input = { needLevelId: await one(FOR_FAMILIES), clusterId, themeIds: [await any('need_theme')] };
  // Not the searches themselves, of which each adds one.
  const observed = { reason: 'asked to', operation: 'recordObservation' };
  const planner = (variables: object): Example => ({ who: 'planner', variables });
  const trainer = (variables: object): Example => ({ who: 'trainer', variables });
  return {
    ...(await deskExamples(one)),
    ...(await placeExamples(one)),
    carryOvers: planner({ fromVersionId: await one(EARLIER), toVersionId: await one(LATER) }),
    closeMatch: planner({ clusterId, needLevelId }),
    competencies: planner({ versionId }),
    held: { ...planner({ by: 'AGENCY', clusterId }), others: [{ by: 'CLUSTER', agencyId }] },
    requiredAgainstHeld: planner({ clusterId }),
    requiredAgainstHeldByRole: planner({ clusterId }),
    requirementGrid: planner({ needLevelId }),
    role: planner({ id: roleId }),
    tasks: planner({ needLevelId }),
    tasksNobodyCanDo: planner({ needLevelId }),
    whyShort: planner({ clusterId, needLevelId: await one(FOR_FAMILIES) }),
    match: { who: 'manager', variables: { input } },
    whyNotMatched: { who: 'manager', variables: { input, practitionerId } },
    removedWalkIns: {
      who: 'steward',
      variables: { accountId: await any('account'), practitionerId },
    },
    auditEvents: {
      who: 'steward',
      variables: { ...observed, practitionerId: managed },
      others: [
        { ...observed, byPractitionerId: await one(`select practitioner_id as id from ${MANAGER}`) },
        { ...observed, byAccountId: await one(`select id from ${MANAGER}`) },
      ],
    },
    posts: { who: 'steward', variables: { practitionerId } },
    profile: { who: 'manager', variables: { practitionerId: managed } },
    register: trainer({ sessionId: today }),
    registerEffects: trainer({ sessionId: today }),
    addSession: trainer({
      input: {
        moduleId: await any('module'),
        organiserId: agencyId,
        siteId: await any('site'),
        heldOn: '2026-12-01',
        startsAt: '09:30',
        capacity: 10,
      },
    }),
    saveRegister: trainer({
      input: { sessionId: today, version: 0, marks: [{ practitionerId: await one(BOOKED, today), state: 'PRESENT' }] },
    }),
    sendMarks: trainer({
      input: {
        sessionId: today,
        marks: [
          { practitionerId: await one(`${BOOKED} desc`, today), state: 'PRESENT', version: 0, markedAt: BEFORE_TEN },
        ],
      },
    }),
    voidRegister: trainer({
      input: { sessionId: held, version: 1, practitionerIds: [await one(MARKED, held)], reason: 'mistaken' },
    }),
    recordAssessments: trainer({
      input: {
        sessionId: assessed,
        results: [{ practitionerId: await one(MARKED, assessed), competencyId: await one(TAUGHT, assessed), rank: 1 }],
      },
    }),
    rateMyself: { who: 'practitioner', variables: { input: { competencyId, answer: 'AWARE' } } },
    recordObservation: {
      who: 'manager',
      variables: { input: { ...observation, on: '2026-10-31' } },
    },
    voidEvidence: { who: 'manager', variables: { input: { evidenceId: await one(OBSERVED), reason: 'mistaken' } } },
    openPost: {
      who: 'steward',
      variables: {
        input: {
          practitionerId: await one(FREE),
          roleId,
          employerId: agencyId,
          hostId: agencyId,
          siteId: await any('site'),
          teamId: await any('team'),
          lineManagerId: managed,
          clinicalSupervisorId: managed,
          weeklyHours: 10,
          firstDay: '2026-12-01',
        },
      },
    },
    changePost: {
      who: 'steward',
      variables: {
        input: {
          postId: await one(`${OPEN_POST} offset 2`),
          firstDay: '2026-12-01',
          weeklyHours: 10,
          hostId: agencyId,
          siteId: await any('site'),
          teamId: await any('team'),
          lineManagerId: managed,
          clinicalSupervisorId: managed,
          reason: 'fewer hours',
        },
      },
    },
    endPost: {
      who: 'steward',
      variables: { input: { postId: await one(OPEN_POST), lastDay: '2026-11-30', reason: 'left' } },
    },
    voidPost: {
      who: 'steward',
      variables: { input: { postId: await one(`${OPEN_POST} offset 1`), reason: 'mistaken' } },
    },
    voidPostEnd: {
      who: 'steward',
      variables: { input: { postId: await one(ENDED_POST), reason: 'mistaken' } },
    },
  };
}

/** The same of any operation: those that take no id need no row. */
export const exampleOf = (name: string, examples: Record<string, Example>): Example =>
  examples[name] ?? { who: WHO[name] ?? 'planner', variables: OTHERS[name] ?? {} };

const WHO: Record<string, string> = {
  mails: 'steward',
  whoCanSee: 'practitioner',
  whoLooked: 'practitioner',
  mySharing: 'practitioner',
  myAttendances: 'practitioner',
  myBookings: 'practitioner',
  myWaits: 'practitioner',
  myNextSteps: 'practitioner',
  myProfile: 'practitioner',
  myStandingOverTime: 'practitioner',
  nextNeedLevel: 'practitioner',
  mySessions: 'trainer',
  myTeam: 'manager',
  teamReach: 'manager',
  findPractitioners: 'steward',
  postsToReassign: 'steward',
  walkInPatterns: 'steward',
};
const OTHERS: Record<string, object> = {
  framework: { key: 'triangle' },
  findPractitioners: { name: 'an' },
  closedViews: { since: '2026-09-30' },
};

const TODAY = `select s.id from ${MINE} where s.held_on = '2026-11-02'`;
const HELD = `
  select s.id from ${MINE} where exists (select from attendance_mark m where m.session_id = s.id and m.voided_at is null)
   order by s.held_on, s.id`;
const TEACHES = `course c on c.id = s.course_id join module_teaches m on m.module_version_id = c.module_version_id and m.evidence_kind = 'ASSESSMENT'`;
/* A session that assesses and was attended; it becomes the trainer's. */
const ASSESSED = `
  with found as (
    select s.id, s.partnership_id from session s join ${TEACHES}
     where s.partnership_id = '${PARTNERSHIPS.demo}'
       and exists (select from attendance_mark k where k.session_id = s.id and k.state = 'PRESENT' and k.voided_at is null)
     order by s.held_on desc, s.id limit 1),
  made as (
    insert into session_trainer (partnership_id, session_id, practitioner_id)
    select f.partnership_id, f.id, a.practitioner_id from found f join account a on a.subject = 'trainer'
    on conflict do nothing)
  select id from found`;
const TAUGHT = `select m.competency_id as id from session s join ${TEACHES} where s.id = $1 order by m.competency_id`;
const MARKED = `
  select practitioner_id as id from attendance_mark where session_id = $1 and voided_at is null and state = 'PRESENT' order by id`;
const LEAF = `
  select c.id from competency c join framework_version v on v.id = c.version_id and v.published_on is not null
   where c.is_leaf and c.partnership_id = '${PARTNERSHIPS.demo}'
     and not exists (select from framework_version w where w.framework_id = v.framework_id and w.published_on > v.published_on) order by c.id`;
const FOR_FAMILIES = `select id from need_level where for_families and partnership_id = '${PARTNERSHIPS.demo}' order by position`;
const MANAGER = `account where subject = 'manager' and partnership_id = '${PARTNERSHIPS.demo}'`;
const MANAGED = `
  select p.practitioner_id as id from post p join account a on a.practitioner_id = p.line_manager_id and a.subject = 'manager'
   where p.voided_at is null and (p.valid_until is null or p.valid_until > '2026-11-02') order by 1`;
const CARRIED = `from carry_over where partnership_id = '${PARTNERSHIPS.demo}' order by id`;
const EARLIER = `select from_version_id as id ${CARRIED}`;
const LATER = `select to_version_id as id ${CARRIED}`;
const OPEN_POST = `
  select id from post where voided_at is null and valid_until is null and partnership_id = '${PARTNERSHIPS.demo}' order by id`;
const ENDED_POST = `
  select id from post where voided_at is null and shortens_id is not null and partnership_id = '${PARTNERSHIPS.demo}' order by id`;
const OBSERVE = 'mutation ($input: ObservationInput!) { recordObservation(input: $input) { evidence { id } } }';
const OBSERVED = `select e.id from evidence e join account a on a.id = e.recorded_by and a.subject = 'manager'`;
