import { accountOf } from './accounts.js';
import type { TestApi } from './api.js';
import { graphql } from './graphql.js';

const AGREEMENT = `id name state parties { id } purpose part basis reference firstDay lastDay reviewOn endedBecause takenBackOn`;
export const ADD = graphql(`mutation ($input: AddSharingAgreementInput!) { addSharingAgreement(input: $input) {
  ${AGREEMENT} views { of { id } seenBy { id } } } }`);
export const END = graphql(`mutation ($input: EndSharingAgreementInput!) { endSharingAgreement(input: $input) {
  agreement { ${AGREEMENT} } from closed { of { id } seenBy { id } } } }`);
export const VOID = graphql(`mutation ($input: VoidSharingAgreementInput!) { voidSharingAgreement(input: $input) {
  agreement { ${AGREEMENT} } from closed { of { id } seenBy { id } } } }`);
export const LIST = graphql(`query ($state: AgreementState, $first: Int, $after: String) {
  sharingAgreements(state: $state, first: $first, after: $after) { edges { node { id name state } } pageInfo { hasNextPage endCursor } } }`);
export const PROFILE = graphql(`query ($id: ID!) { profile(practitionerId: $id) {
  practitioner { id } sharedUnder { name } lines { state inWords competency { id } selfRating { ratedOn } decider { id } proof { why evidence { voidReason } } } } }`);
export const OPEN = graphql(
  `query ($ids: [ID!]!) { openRecords(practitionerIds: $ids) { practitioner { id } sharedUnder { name } } }`,
);
export const CLOSED = graphql(
  `query ($since: Day!) { closedViews(since: $since) { agreement { name } because views { of { id } seenBy { id } } } }`,
);
export const MINE = graphql(
  `{ mySharing { answers { purpose agrees recordedBy } sharedWith { agreement { name } agencies { id } } awaitingMe { name } } }`,
);
export const SAY =
  graphql(`mutation ($agrees: Boolean!) { answerSharing(input: { purpose: MATCHING, agrees: $agrees }) {
  answers { agrees recordedBy } sharedWith { agreement { name } } } }`);
export const RECORD = graphql(`mutation ($id: ID!, $agrees: Boolean!) {
  recordSharingAnswer(input: { practitionerId: $id, purpose: MATCHING, agrees: $agrees }) { agrees recordedBy } }`);
export const SAID = graphql(`query ($id: ID!) { sharingAnswers(practitionerId: $id) { purpose agrees recordedBy } }`);

/** Posts of the demo that are live on its day. */
export const LIVE = `partnership_id = current_partnership() and voided_at is null and valid_from <= '2026-11-02' and (valid_until is null or valid_until > '2026-11-02')`;

/**
 * The employer of Margaret, who manages; another agency and a third; somebody of the other alone whom she does not manage, and a colleague of hers whom
 * she does not manage either.
 */
export async function partiesIn(api: TestApi) {
  const { practitioner_id: margaret } = await accountOf(api, 'manager');
  const one = async (sql: string, ...values: unknown[]) => (await api.database.query(sql, values)).rows[0].id as string;
  const own = await one(`select employer_id as id from post where practitioner_id = $1 and ${LIVE}`, margaret);
  const stranger = await one(
    `select practitioner_id as id from post p where ${LIVE} and employer_id <> $1 and not manages($2, practitioner_id, '2026-11-02', 'infinity')
        and not exists (select from post q where q.practitioner_id = p.practitioner_id and q.id <> p.id)
        and exists (select from self_rating r where r.practitioner_id = p.practitioner_id) order by 1 limit 1`,
    ...[own, margaret],
  );
  const other = await one(`select employer_id as id from post where practitioner_id = $1 and ${LIVE}`, stranger);
  const third = await one(
    `select id from agency where partnership_id = current_partnership() and id not in ($1, $2) and id in (select employer_id from post where ${LIVE}) order by id limit 1`,
    ...[own, other],
  );
  const colleague = await one(
    `select practitioner_id as id from post p where ${LIVE} and employer_id = $1 and practitioner_id <> $2
        and not manages($2, practitioner_id, '2026-11-02', 'infinity')
        and not exists (select from post q where q.practitioner_id = p.practitioner_id and q.employer_id <> $1) order by 1 limit 1`,
    ...[own, margaret],
  );
  return { own, other, third, stranger, colleague };
}
