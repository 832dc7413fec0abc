import type { Example } from './example.js';

type One = (sql: string, ...values: unknown[]) => Promise<string>;

/** One accepted call of every operation on what a person may ask for, each on rows of its own. */
export async function requestExamples(one: One): Promise<Record<string, Example>> {
  const thu = await one(PERSON);
  const mine = (variables: object): Example => ({ who: 'practitioner', variables });
  const steward = (variables: object): Example => ({ who: 'steward', variables });
  const reason = 'Asked for it';
  const left = await one(LEFT);
  return {
    everythingOnMe: mine({}),
    everythingOnPerson: steward({ practitionerId: thu, reason }),
    myCorrections: mine({}),
    askForCorrection: mine({
      input: {
        subject: 'EVIDENCE',
        evidenceId: await one(evidenceOf),
        postId: await one(postOf),
        words: 'It was level 3',
      },
    }),
    corrections: steward({}),
    correction: steward({ correctionId: await one(ASKED) }),
    answerCorrection: steward({ input: { correctionId: await one(ASKED), outcome: 'CORRECTED', words: 'Put right' } }),
    myLearning: mine({}),
    addOwnLearning: mine({ input: { ...LEARNT, reflection: 'It helped' } }),
    changeOwnLearning: mine({ input: { learningId: await one(ADDED), ...LEARNT, hours: 2.5 } }),
    removeOwnLearning: mine({ input: { learningId: await one(ADDED) } }),
    myEvidence: mine({ evidenceId: await one(evidenceOf) }),
    waitingForStewards: steward({}),
    recordKept: steward({ practitionerId: thu }),
    retention: steward({}),
    setRetention: steward({ input: { kind: 'MAIL', days: 60, reason } }),
    personHolds: steward({}),
    holdPerson: steward({ input: { practitionerId: thu, reason } }),
    liftHold: steward({ input: { holdId: await one(HELD), reason } }),
    erasure: steward({ practitionerId: thu }),
    erasePerson: steward({ input: { practitionerId: left, reason } }),
  };
}

const PERSON =
  "select practitioner_id as id from account where subject = 'practitioner' and partnership_id = current_partnership()";
const ofThu = (table: string) =>
  `select t.id from ${table} t join account a on a.practitioner_id = t.practitioner_id and a.subject = 'practitioner'
    where t.partnership_id = current_partnership() and t.voided_at is null order by t.id limit 1`;
const evidenceOf = ofThu('evidence');
const postOf = ofThu('post');

/* In each partnership, so that there is a foreign one, by whoever has an account there. */
const ASKED = `
  with asked as (
    insert into correction_request (partnership_id, id, practitioner_id, subject, said, asked_by, asked_at)
    select distinct on (partnership_id) partnership_id, gen_random_uuid(), practitioner_id, 'OTHER', 'Something is wrong', id, timestamptz '2026-11-02T10:00Z'
      from account where practitioner_id is not null and subject is distinct from 'steward' order by partnership_id, id returning partnership_id, id)
  select id from asked where partnership_id = current_partnership()`;

const LEARNT = { title: 'A book on attachment', day: '2026-10-12' };

/* Each by whoever signs in as a practitioner, or whoever has an account there. */
const ADDED = `
  with added as (
    insert into own_learning (partnership_id, id, practitioner_id, learnt_on, title, recorded_by)
    select distinct on (partnership_id) partnership_id, gen_random_uuid(), practitioner_id, '2026-10-01', 'A visit', id
      from account where practitioner_id is not null order by partnership_id, subject is distinct from 'practitioner', id returning partnership_id, id)
  select id from added where partnership_id = current_partnership()`;

const HELD = `
  with held as (
    insert into person_hold (partnership_id, id, practitioner_id, reason, recorded_by)
    select distinct on (partnership_id) partnership_id, gen_random_uuid(), practitioner_id, 'A complaint', id
      from account where practitioner_id is not null and subject is distinct from 'practitioner' order by partnership_id, id returning partnership_id, id)
  select id from held where partnership_id = current_partnership()`;

/* Put on the record for these tests, in each partnership, and never in a post. */
const LEFT = `
  with them as (
    insert into practitioner (partnership_id, id) select id, gen_random_uuid() from partnership returning partnership_id, id),
  called as (
    insert into identity (partnership_id, practitioner_id, given_name, family_name) select partnership_id, id, 'Nobody', 'Known' from them)
  select id from them where partnership_id = current_partnership()`;
