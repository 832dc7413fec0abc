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
