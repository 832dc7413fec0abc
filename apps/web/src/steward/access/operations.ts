import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql.js';

export const ACCOUNTS = graphql(`
  query DeskAccounts($state: AccountState, $named: String, $after: String) {
    accounts(state: $state, named: $named, first: 50, after: $after) {
      edges {
        node {
          id
          name
          email
          state
          mayDo
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Account = ResultOf<typeof ACCOUNTS>['accounts']['edges'][number]['node'];

/** For choosing one by name. */
export const FIND_ACCOUNTS = graphql(`
  query FindAccounts($name: String!) {
    accounts(named: $name, state: OPEN, first: 25) {
      edges {
        node {
          id
          name
          email
        }
      }
    }
  }
`);

export const ACCOUNT = graphql(`
  query DeskAccount($id: ID!) {
    account(accountId: $id) {
      id
      isMachine
      name
      email
      state
      mayDo
      signsInBy
      signsInAt
      mailRefused
      standIns {
        account {
          id
          name
        }
        kind
        firstDay
        lastDay
      }
      hasPrivateAddress
      invitedUntil
      closedBecause
      practitioner {
        id
        name
      }
      grants {
        id
        kind
        area {
          name
        }
        state
        firstDay
        lastDay
        withoutPost
        deputyFor {
          name
        }
        why
        givenBy
        endedBecause
        awaitsSteward
        confirmedOn
        confirmedBy
        reviewBy
      }
    }
    areas {
      id
      name
    }
  }
`);

export type DeskAccount = ResultOf<typeof ACCOUNT>['account'];
export type DeskGrant = DeskAccount['grants'][number];
export type Areas = ResultOf<typeof ACCOUNT>['areas'];

export const PERSON_TO_INVITE = graphql(`
  query PersonToInvite($id: ID!) {
    person(practitionerId: $id) {
      id
      name
      email
    }
  }
`);

export const INVITE = graphql(`
  mutation InviteAccount($input: InviteAccountInput!, $key: String!) {
    inviteAccount(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export type Invitation = VariablesOf<typeof INVITE>['input'];

export const INVITE_AGAIN = graphql(`
  mutation InviteAgain($input: AccountInput!, $key: String!) {
    inviteAgain(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const WITHDRAW = graphql(`
  mutation WithdrawInvitation($input: AccountInput!, $key: String!) {
    withdrawInvitation(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const CHANGE_ACCOUNT = graphql(`
  mutation ChangeAccount($input: ChangeAccountInput!, $key: String!) {
    changeAccount(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const CLOSE = graphql(`
  mutation CloseAccount($input: AccountAndReasonInput!, $key: String!) {
    closeAccount(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const REOPEN = graphql(`
  mutation ReopenAccount($input: AccountAndReasonInput!, $key: String!) {
    reopenAccount(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const GIVE_GRANT = graphql(`
  mutation GiveGrant($input: GiveGrantInput!, $key: String!) {
    giveGrant(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const END_GRANT = graphql(`
  mutation EndGrant($input: EndGrantInput!, $key: String!) {
    endGrant(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const VOID_GRANT = graphql(`
  mutation VoidGrant($input: VoidGrantInput!, $key: String!) {
    voidGrant(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const APPOINT_DEPUTY = graphql(`
  mutation AppointDeputy($input: AppointDeputyInput!, $key: String!) {
    appointDeputy(input: $input, idempotencyKey: $key) {
      id
      name
    }
  }
`);

export const TO_REVIEW = graphql(`
  query GrantsToReview($after: String) {
    grantsToReview(first: 100, after: $after) {
      edges {
        node {
          account {
            id
            name
          }
          grantId
          kind
          area {
            name
          }
          deputyFor {
            name
          }
          awaitsSteward
          since
          reviewBy
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ToReview = ResultOf<typeof TO_REVIEW>['grantsToReview'];
export type GrantToReview = ToReview['edges'][number]['node'];

export const END_OWN_ADDRESS = graphql(`
  mutation EndPrivateAddress($input: AccountInput!, $key: String!) {
    endPrivateAddress(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const CONFIRM = graphql(`
  mutation ConfirmGrants($input: ConfirmGrantsInput!, $key: String!) {
    confirmGrants(input: $input, idempotencyKey: $key) {
      left {
        pageInfo {
          hasNextPage
        }
      }
    }
  }
`);
