import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const PERSON = graphql(`
  query DeskPerson($id: ID!) {
    person(practitionerId: $id) {
      id
      name
      givenName
      familyName
      email
      paid
      profession {
        id
        name
      }
      formerNames {
        name
        lastDay
        reason
      }
      staffNumbers {
        agency {
          id
          name
        }
        number
      }
      joined {
        id
        name
        joinedOn
        reason
        staffNumbers {
          agency {
            name
          }
          number
        }
      }
      posts {
        id
        role {
          name
        }
        employer {
          id
          name
        }
        host {
          id
          name
        }
        site {
          id
          name
        }
        team {
          id
          name
        }
        weeklyHours
        firstDay
        lastDay
        lineManager {
          id
          name
        }
        clinicalSupervisor {
          id
          name
        }
      }
      leave {
        id
        firstDay
        lastDay
      }
      functions {
        id
        function {
          id
          name
        }
        firstDay
        lastDay
      }
      willingness {
        function {
          id
          name
        }
        willing
        firstDay
      }
    }
    recordKept(practitionerId: $id) {
      erasedAt
      holds {
        id
        since
        by
        reason
      }
    }
    accounts(practitionerId: $id, first: 10) {
      edges {
        node {
          id
          name
          email
          state
          mayDo
        }
      }
    }
    professions {
      id
      name
    }
  }
`);

/** What somebody who is put on the record is and belongs to. */
export const WHO_CHOICES = graphql(`
  query DeskWhoChoices {
    agencies {
      id
      name
    }
    professions {
      id
      name
    }
  }
`);

export type Professions = ResultOf<typeof PERSON>['professions'];
export type DeskPerson = ResultOf<typeof PERSON>['person'];
export type RecordKept = ResultOf<typeof PERSON>['recordKept'];
export type DeskPost = DeskPerson['posts'][number];
export type AccountOfPerson = ResultOf<typeof PERSON>['accounts']['edges'][number]['node'];

/** What posts hang on, and what people carry and are. */
export const CHOICES = graphql(`
  query DeskChoices {
    agencies {
      id
      name
    }
    roles {
      id
      name
    }
    roleFunctions {
      id
      name
    }
    sites {
      id
      name
    }
    teams {
      id
      name
    }
  }
`);

export type Choices = ResultOf<typeof CHOICES>;

export const ADD_PERSON = graphql(`
  mutation AddPerson($input: AddPersonInput!, $key: String!) {
    addPerson(input: $input, idempotencyKey: $key) {
      id
      name
    }
  }
`);

export const CHANGE_PERSON = graphql(`
  mutation ChangePerson($input: ChangePersonInput!, $key: String!) {
    changePerson(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const CHANGE_NAME = graphql(`
  mutation ChangeName($input: ChangeNameInput!, $key: String!) {
    changeName(input: $input, idempotencyKey: $key) {
      name
    }
  }
`);

export const RECORD_LEAVE = graphql(`
  mutation RecordLeave($input: RecordLeaveInput!, $key: String!) {
    recordLeave(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const VOID_LEAVE = graphql(`
  mutation VoidLeave($input: VoidLeaveInput!, $key: String!) {
    voidLeave(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const CARRY_FUNCTION = graphql(`
  mutation CarryFunction($input: CarryFunctionInput!, $key: String!) {
    carryFunction(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const END_FUNCTION = graphql(`
  mutation EndFunction($input: EndFunctionInput!, $key: String!) {
    endFunction(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const RECORD_WILLINGNESS = graphql(`
  mutation RecordWillingness($input: RecordWillingnessInput!, $key: String!) {
    recordWillingness(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);
