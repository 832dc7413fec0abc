import { graphql } from '../../graphql/graphql.js';

export const OWN_ADDRESS = graphql(`
  query OwnAddress {
    myPrivateAddress {
      confirmed
      waiting
    }
  }
`);

export const GIVE_ADDRESS = graphql(`
  mutation GiveAddress($address: String!, $key: String!) {
    giveMyPrivateAddress(input: { address: $address }, idempotencyKey: $key) {
      confirmed
      waiting
    }
  }
`);

export const REMOVE_ADDRESS = graphql(`
  mutation RemoveAddress($address: String!, $key: String!) {
    removeMyPrivateAddress(input: { address: $address }, idempotencyKey: $key) {
      confirmed
      waiting
    }
  }
`);
