import type { TestApi } from './api.js';
import { graphql } from './graphql.js';

const ACCOUNT = `id name email state mayDo signsInBy invitedUntil closedBecause practitioner { name }
  grants { id kind inWords state area { name } firstDay lastDay deputyFor { name } why givenBy endedBecause confirmedOn confirmedBy reviewBy }`;
export const LIST =
  graphql(`query ($state: AccountState, $email: String, $person: ID, $named: String, $first: Int, $after: String) {
  accounts(state: $state, email: $email, practitionerId: $person, named: $named, first: $first, after: $after) {
    edges { node { id name email state mayDo } } pageInfo { hasNextPage endCursor } } }`);
export const ONE = graphql(`query ($id: ID!) { account(accountId: $id) { ${ACCOUNT} } }`);
export const INVITE = graphql(`mutation ($input: InviteAccountInput!) { inviteAccount(input: $input) { ${ACCOUNT} } }`);
export const AGAIN = graphql(`mutation ($id: ID!) { inviteAgain(input: { accountId: $id }) { ${ACCOUNT} } }`);
export const WITHDRAW = graphql(`mutation ($id: ID!) { withdrawInvitation(input: { accountId: $id }) { ${ACCOUNT} } }`);
export const CHANGE = graphql(`mutation ($input: ChangeAccountInput!) { changeAccount(input: $input) { ${ACCOUNT} } }`);
export const CLOSE = graphql(
  `mutation ($input: AccountAndReasonInput!) { closeAccount(input: $input) { ${ACCOUNT} } }`,
);
export const REOPEN = graphql(
  `mutation ($input: AccountAndReasonInput!) { reopenAccount(input: $input) { ${ACCOUNT} } }`,
);
export const GIVE = graphql(`mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { ${ACCOUNT} } }`);
export const END = graphql(`mutation ($input: EndGrantInput!) { endGrant(input: $input) { ${ACCOUNT} } }`);
export const VOID = graphql(`mutation ($input: VoidGrantInput!) { voidGrant(input: $input) { ${ACCOUNT} } }`);
export const DEPUTY = graphql(`mutation ($input: AppointDeputyInput!) { appointDeputy(input: $input) { ${ACCOUNT} } }`);
export const TO_REVIEW = graphql(`query ($first: Int, $after: String) { grantsToReview(first: $first, after: $after) {
  edges { node { account { name } grantId kind inWords since reviewBy } } pageInfo { hasNextPage endCursor } } }`);
export const CONFIRM = graphql(`mutation ($ids: [ID!]!) { confirmGrants(input: { grantIds: $ids }) {
  of { name } left { edges { node { grantId } } pageInfo { hasNextPage } } } }`);
export const TEAM = graphql(
  `query ($of: ID) { myTeam(managerId: $of) { size people { edges { node { practitioner { id name } } } } } }`,
);
export const PROFILE = graphql(`query ($id: ID!) { profile(practitionerId: $id) { practitioner { name } } }`);
export const MY_SESSIONS = graphql(`{ mySessions(from: "2026-11-01") { edges { node { id } } } }`);
export const ME = graphql(`{ me { name grantsInForce { kind inWords lastDay deputyFor { id name } } } }`);

export const codeOf = (answer: { errors?: { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;

/** The account of one of the demo people. */
export const accountOf = async ({ database }: TestApi, subject: string) =>
  (await database.query('select id, practitioner_id from account where subject = $1', [subject])).rows[0] as {
    id: string;
    practitioner_id: string;
  };
