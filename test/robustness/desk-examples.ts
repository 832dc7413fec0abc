import type { Example } from './example.js';
import { requestExamples } from './request-examples.js';
import { staffListExamples } from './staff-list-examples.js';

type One = (sql: string, ...values: unknown[]) => Promise<string>;

/** One accepted call of every operation of the steward’s desk that takes an id, by name. */
export async function deskExamples(one: One): Promise<Record<string, Example>> {
  const any = (table: string) =>
    one(`select id from ${table} where partnership_id = current_partnership() order by id`);
  const steward = (variables: object): Example => ({ who: 'steward', variables });
  const changed = (input: object): Example => steward({ input });
  const mine = (input: object): Example => ({ who: 'practitioner', variables: { input } });
  const [areaId, clusterId, agencyId, siteId, teamId, professionId, functionId] = [
    ...[await any('area'), await any('cluster'), await any('agency'), await any('site')],
    ...[await any('team'), await any('profession'), await any('role_function')],
  ];
  const [manager, practitioner, planner] = [
    await one(account('manager')),
    await one(account('practitioner')),
    await one(account('planner')),
  ];
  const managerPerson = await one(person('manager'));
  const trainerPerson = await one(person('trainer'));
  const thu = await one(person('practitioner'));
  const otherAgency = await one('select id from agency where partnership_id = current_partnership() order by id desc');
  const [tried, ending] = [
    await one(addedService('https://tried.tests.invalid')),
    await one(addedService('https://ending.tests.invalid')),
  ];
  const machine = await one(ADDED_MACHINE);
  const why = 'asked for';
  return {
    myTeam: { who: 'manager', variables: { managerId: managerPerson } },
    checkAgain: { who: 'manager', variables: { managerId: managerPerson } },
    checkAgainOfAll: steward({ since: '2026-10-01' }),
    changedPeople: steward({ since: '2026-11-01T00:00:00Z' }),
    changedPosts: steward({ since: '2026-11-01T00:00:00Z' }),
    changedSessions: steward({}),
    changedCompletions: { who: await one(A_FOLLOWER), variables: {} },
    teamReach: { who: 'manager', variables: { managerId: managerPerson } },
    ...(await requestExamples(one)),
    ...(await staffListExamples(one)),
    account: steward({ accountId: manager }),
    accounts: steward({ practitionerId: thu }),
    foreseenEnding: steward({ postId: await one(postOf('practitioner')), lastDay: '2026-12-31' }),
    person: steward({ practitionerId: thu }),
    compareRecords: steward({ practitionerId: thu, otherId: managerPerson }),
    joinRecords: changed({ practitionerId: await one(ADDED_PERSON), otherId: await one(ADDED_PERSON), reason: why }),
    partRecords: changed({ otherId: await one(JOINED), reason: why }),
    grantsToReview: steward({}),
    sharingAgreement: steward({ agreementId: await any('sharing_agreement') }),
    openRecords: { who: 'manager', variables: { practitionerIds: [thu] } },
    answerSharing: mine({ purpose: 'MATCHING', agrees: true }),
    giveMyPrivateAddress: mine({ address: 'thu@home.tests.example' }),
    removeMyPrivateAddress: mine({ address: 'thu@home.tests.example' }),
    sharingAnswers: steward({ practitionerId: thu }),
    recordSharingAnswer: changed({ practitionerId: thu, purpose: 'MATCHING', agrees: true }),
    addSharingAgreement: changed({
      ...{ name: 'Agreement of tests', agencyIds: [agencyId, otherAgency], purpose: 'MATCHING', part: 'DETAIL' },
      ...{ basis: 'PUBLIC_TASK', reviewOn: '2027-11-02' },
    }),
    endSharingAgreement: changed({ agreementId: await one(OPEN_AGREEMENT), lastDay: '2026-12-31', reason: why }),
    voidSharingAgreement: changed({ agreementId: await one(OPEN_AGREEMENT), reason: why }),
    addAgency: changed({ name: 'Agency of tests', sector: 'health' }),
    addArea: changed({ name: 'Area of tests', schemeId: await any('area_scheme') }),
    addAreaScheme: changed({ name: 'Scheme of tests' }),
    changeAreaScheme: changed({ schemeId: await any('area_scheme'), name: 'Scheme by another name' }),
    addProfession: changed({ name: 'Profession of tests' }),
    changeAgency: changed({ agencyId, name: 'Agency by another name' }),
    changeArea: changed({ areaId, name: 'Area by another name' }),
    addCluster: changed({ areaId, name: 'Cluster of tests' }),
    changeCluster: changed({ clusterId, name: 'Cluster by another name' }),
    addSite: changed({ name: 'Site of tests', kind: 'clinic', agencyId, clusterId }),
    changeSite: changed({ siteId, agencyId }),
    rooms: steward({ siteId }),
    addRoom: changed({ siteId, name: 'Room of tests', seats: 12, stepFree: true }),
    changeRoom: changed({ roomId: await any('room'), seats: 14 }),
    closeRoom: changed({ roomId: await any('room'), lastDay: '2026-12-31' }),
    reopenRoom: changed({ roomId: await any('room') }),
    placeMoves: steward({ placeId: siteId }),
    moveSite: changed({ siteId, clusterId: await one(ELSEWHERE), firstDay: '2027-01-04', reason: why }),
    moveTeam: changed({ teamId, clusterId: await one(NOT_OF_TEAM, teamId), firstDay: '2027-01-04', reason: why }),
    moveCluster: changed({ clusterId, areaId: await one(OTHER_AREA, clusterId), firstDay: '2027-01-04', reason: why }),
    voidMove: changed({ moveId: await any('place_move'), reason: why }),
    partnershipSettings: steward({}),
    changePartnershipSetting: changed({ setting: 'LAPSE_WINDOW', value: '91', reason: why }),
    addTeam: changed({ name: 'Team of tests', clusterId, leaderId: managerPerson }),
    changeTeam: changed({ teamId, name: 'Team by another name' }),
    teamLeaders: steward({ teamId }),
    changeTeamLeader: changed({ teamId, leaderId: trainerPerson, firstDay: '2027-01-04', reason: why }),
    voidTeamLeaderChange: changed({ changeId: await any('team_leader_change'), reason: why }),
    changeProfession: changed({ professionId, name: 'Profession by another name' }),
    addPerson: changed({
      ...{ givenName: 'Somebody', familyName: 'Of Tests', professionId },
      staffNumbers: [{ agencyId, number: 'T-1' }],
    }),
    changePerson: changed({ practitionerId: thu, professionId, staffNumbers: [{ agencyId, number: 'T-2' }] }),
    changeName: changed({ practitionerId: trainerPerson, givenName: 'Siobhán', familyName: 'Of Tests', reason: why }),
    recordLeave: changed({ practitionerId: thu, firstDay: '2027-02-01', lastDay: '2027-03-01' }),
    voidLeave: changed({ leaveId: await one(`${LIVE} leave where ${OURS}`), reason: why }),
    carryFunction: changed({ practitionerId: thu, functionId, firstDay: '2026-11-02' }),
    endFunction: changed({ carriedId: await one(`${LIVE} function_carried where ${OURS}`), reason: why }),
    recordWillingness: changed({ practitionerId: thu, functionId, willing: true }),
    handOver: changed({ fromId: managerPerson, toId: trainerPerson, firstDay: '2026-12-01', reason: why }),
    inviteAccount: changed({
      ...{ name: 'Somebody Else', email: 'somebody@tests.example', practitionerId: await one(WITHOUT_ACCOUNT) },
      grants: [{ kind: 'PLANNER', areaId, why }],
    }),
    changeAccount: changed({
      accountId: planner,
      practitionerId: await one(person('planner')),
      name: 'Amara',
      email: 'amara@tests.example',
    }),
    inviteAgain: changed({ accountId: planner }),
    withdrawInvitation: changed({ accountId: planner }),
    giveGrant: changed({ accountId: practitioner, kind: 'PLANNER', areaId, why }),
    endGrant: changed({ grantId: await one(grant('trainer', 'PRACTITIONER')), lastDay: '2026-12-31', reason: why }),
    voidGrant: changed({ grantId: await one(grant('trainer', 'EXACT_FIGURES')), reason: why }),
    confirmGrants: changed({ grantIds: [await one(grant('manager', 'MANAGER'))] }),
    appointDeputy: changed({
      ...{ absentId: manager, deputyId: practitioner, kind: 'MANAGER', why },
      ...{ firstDay: '2026-11-02', lastDay: '2026-11-30' },
    }),
    signInServices: steward({}),
    addSignInService: changed({ ...SERVICE, issuer: 'https://login.tests.invalid' }),
    trySignInService: changed({ serviceId: tried }),
    endSignInService: changed({ serviceId: ending, reason: why }),
    serviceAccounts: steward({}),
    serviceAccount: steward({ accountId: machine }),
    addServiceAccount: changed({
      ...MACHINE,
      lastDay: await one(SOON),
      areaIds: [areaId],
      reads: [{ kind: 'PLANNER' }],
    }),
    changeServiceAccount: changed({ accountId: machine, name: 'Machine by another name' }),
    bindServiceAccount: changed({ accountId: machine, serviceId: tried, subject: 'of tests' }),
    createServiceKey: changed({ accountId: machine, name: 'another', lastDay: await one(SOON) }),
    endServiceKey: changed({ keyId: await one(ADDED_KEY) }),
    endPrivateAddress: changed({ accountId: await one(WITH_OWN_ADDRESS) }),
    closeAccount: changed({ accountId: await one(STAFF), reason: why }),
    reopenAccount: changed({ accountId: await one(STAFF), reason: why }),
  };
}

const WITH_OWN_ADDRESS = `
  insert into private_address (partnership_id, id, account_id, email, secret_hash, confirmed_at)
  select current_partnership(), gen_random_uuid(), a.id, 'own@tests.example', sha256('own'), now()
    from account a where a.partnership_id = current_partnership() and a.subject = 'practitioner' returning account_id as id`;

/* Of the default scheme. */
const CLUSTERS = `
  select c.id from cluster c join area_scheme s on s.id = c.scheme_id and s.is_default where c.partnership_id = current_partnership()`;
const ELSEWHERE = `${CLUSTERS} order by c.id desc limit 1`;
const NOT_OF_TEAM = `${CLUSTERS} and c.id is distinct from (select cluster_id from team where id = $1) order by c.id limit 1`;
const OTHER_AREA = `
  select a.id from area a join cluster c on c.id = $1 and c.scheme_id = a.scheme_id and c.area_id <> a.id
   where a.partnership_id = current_partnership() order by a.id limit 1`;
const SERVICE = { name: 'Council of tests', clientId: 'trivium', clientSecret: 'a secret', domains: 'tests.example' };
const MACHINE = { name: 'Machine of tests', contact: 'tests@tests.example', purpose: 'asks in tests' };
const SOON = `select (local_day(now()) + 30)::text as id`;
/* In each partnership, so that there is a foreign one. */
const ADDED_MACHINE = `
  with made as (
    insert into account (partnership_id, id, is_machine)
    select distinct partnership_id, gen_random_uuid(), true from (select distinct partnership_id from account) p returning partnership_id, id),
  added as (
    insert into service_account (partnership_id, account_id, name, contact, purpose, last_day, made_by)
    select m.partnership_id, m.id, 'Another', 'tests@tests.example', 'asks in tests', current_date + 30,
           (select min(a.id::text)::uuid from account a where a.partnership_id = m.partnership_id) from made m)
  select id from made where partnership_id = current_partnership()`;
/* A program that is known by tokens of these tests; gives what they call it. */
const A_FOLLOWER = `
  with made as (
    insert into account (partnership_id, id, is_machine, issuer, subject)
    select partnership_id, gen_random_uuid(), true, issuer, 'a program of tests' from account
     where subject = 'steward' and partnership_id = current_partnership() returning partnership_id, id, subject),
  added as (
    insert into service_account (partnership_id, account_id, name, contact, purpose, last_day, made_by)
    select m.partnership_id, m.id, 'Follower', 'tests@tests.example', 'follows in tests', current_date + 30, m.id from made m),
  given as (
    insert into access_grant (partnership_id, id, account_id, kind, valid_from)
    select partnership_id, gen_random_uuid(), id, 'CHANGED_COMPLETIONS', '2026-01-01' from made)
  select subject as id from made`;
const ADDED_KEY = `
  with added as (
    insert into service_key (partnership_id, id, account_id, name, secret_hash, last_day, made_by)
    select partnership_id, gen_random_uuid(), account_id, 'of tests', sha256('of tests'), last_day, made_by from service_account
    returning partnership_id, id)
  select id from added where partnership_id = current_partnership()`;
/* In each partnership, so that there is a foreign one. */
const addedService = (issuer: string) => `
  with added as (
    insert into sign_in_service (partnership_id, id, name, issuer, client_id, secret, domains, recorded_by)
    select distinct on (partnership_id) partnership_id, gen_random_uuid(), 'Another', '${issuer}', 'trivium',
           decode(repeat('00', 40), 'hex'), '{}'::text[], id
      from account order by partnership_id, id returning partnership_id, id)
  select id from added where partnership_id = current_partnership()`;
/* In both partnerships, for ids of the other are sent as well. */
const ADDED_PERSON = `
  with added as (
    insert into practitioner (partnership_id, id) select id, gen_random_uuid() from partnership returning partnership_id, id),
  named as (
    insert into identity (partnership_id, practitioner_id, given_name, family_name) select partnership_id, id, 'Twin', 'Of Tests' from added)
  select id from added where partnership_id = current_partnership()`;
const JOINED = `
  select other_id as id from person_join where partnership_id = current_partnership() and voided_at is null order by id limit 1`;
const WITHOUT_ACCOUNT = `
  select p.id from practitioner p where partnership_id = current_partnership()
     and not exists (select from account a where a.practitioner_id = p.id) order by p.id limit 1`;
const OPEN_AGREEMENT = `
  select id from sharing_agreement where partnership_id = current_partnership() and voided_at is null and valid_until is null order by id limit 1`;
const OURS = 'partnership_id = current_partnership() and voided_at is null order by id limit 1';
const LIVE = 'select id from';
const STAFF = `
  select id from account where partnership_id = current_partnership() and issuer like '%staff%' and closed_at is null order by id limit 1`;
const account = (subject: string) =>
  `select id from account where partnership_id = current_partnership() and subject = '${subject}'`;
const person = (subject: string) =>
  `select practitioner_id as id from account where partnership_id = current_partnership() and subject = '${subject}'`;
const postOf = (subject: string) => `
  select id from post where voided_at is null and valid_until is null and practitioner_id in (${person(subject)}) order by id limit 1`;
const grant = (subject: string, kind: string) =>
  `select id from access_grant where kind = '${kind}' and account_id in (${account(subject)})`;
