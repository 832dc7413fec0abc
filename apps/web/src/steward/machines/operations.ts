import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const MACHINES = graphql(`
  query Machines {
    serviceAccounts {
      id
      name
      purpose
      state
      lastDay
      usedAt
    }
    areas {
      id
      name
    }
  }
`);

export const MACHINE = graphql(`
  query Machine($id: ID!) {
    serviceAccount(accountId: $id) {
      id
      name
      contact
      purpose
      state
      lastDay
      madeAt
      madeBy
      tokensOf
      subject
      closedBecause
      keys {
        id
        name
        beginning
        state
        lastDay
        madeAt
        madeBy
        usedAt
        endedAt
        endedBy
      }
      grants {
        id
        inWords
        state
        lastDay
      }
    }
    signInServices {
      id
      name
      endedAt
    }
    areas {
      id
      name
    }
  }
`);

export const ADD_MACHINE = graphql(`
  mutation AddServiceAccount($input: AddServiceAccountInput!, $key: String!) {
    addServiceAccount(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const CHANGE_MACHINE = graphql(`
  mutation ChangeServiceAccount($input: ChangeServiceAccountInput!, $key: String!) {
    changeServiceAccount(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const BIND_MACHINE = graphql(`
  mutation BindServiceAccount($input: BindServiceAccountInput!, $key: String!) {
    bindServiceAccount(input: $input, idempotencyKey: $key) {
      tokensOf
    }
  }
`);

export const CREATE_KEY = graphql(`
  mutation CreateServiceKey($input: CreateServiceKeyInput!, $key: String!) {
    createServiceKey(input: $input, idempotencyKey: $key) {
      key
      serviceKey {
        name
      }
    }
  }
`);

export const END_KEY = graphql(`
  mutation EndServiceKey($input: EndServiceKeyInput!, $key: String!) {
    endServiceKey(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export type MachineSummary = ResultOf<typeof MACHINES>['serviceAccounts'][number];
export type Machine = ResultOf<typeof MACHINE>['serviceAccount'];
export type MachineKey = Machine['keys'][number];
export type Area = ResultOf<typeof MACHINE>['areas'][number];
export type Service = ResultOf<typeof MACHINE>['signInServices'][number];
