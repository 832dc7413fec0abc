import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const PLACES = graphql(`
  query DeskPlaces {
    agencies {
      id
      name
      sector
      expected
    }
    areas {
      id
      name
    }
    clusters {
      id
      name
      area {
        id
        name
      }
    }
    teams {
      id
      name
      cluster {
        name
      }
    }
    professions {
      id
      name
    }
  }
`);

export const SITES = graphql(`
  query DeskSites {
    sites {
      id
      name
      kind
      agency {
        id
        name
      }
      cluster {
        name
      }
    }
  }
`);

export const AREA_SCHEMES = graphql(`
  query DeskAreaSchemes {
    areaSchemes {
      id
      name
      isDefault
      areas {
        id
        name
      }
      clusters {
        id
        name
        area {
          id
        }
      }
    }
  }
`);

export type AreaScheme = ResultOf<typeof AREA_SCHEMES>['areaSchemes'][number];
export type Places = ResultOf<typeof PLACES>;
export type Sites = ResultOf<typeof SITES>['sites'];

export const ADD_AGENCY = graphql(`
  mutation AddAgency($input: AddAgencyInput!, $key: String!) {
    addAgency(input: $input, idempotencyKey: $key) {
      name
    }
  }
`);

export const CHANGE_AGENCY = graphql(`
  mutation ChangeAgency($input: ChangeAgencyInput!, $key: String!) {
    changeAgency(input: $input, idempotencyKey: $key) {
      name
    }
  }
`);

export const ADD_AREA = graphql(`
  mutation AddArea($input: AddAreaInput!, $key: String!) {
    addArea(input: $input, idempotencyKey: $key) {
      name
    }
  }
`);

export const ADD_AREA_SCHEME = graphql(`
  mutation AddAreaScheme($input: AddAreaSchemeInput!, $key: String!) {
    addAreaScheme(input: $input, idempotencyKey: $key) {
      name
    }
  }
`);

export const CHANGE_AREA_SCHEME = graphql(`
  mutation ChangeAreaScheme($input: ChangeAreaSchemeInput!, $key: String!) {
    changeAreaScheme(input: $input, idempotencyKey: $key) {
      name
    }
  }
`);

export const CHANGE_AREA = graphql(`
  mutation ChangeArea($input: ChangeAreaInput!, $key: String!) {
    changeArea(input: $input, idempotencyKey: $key) {
      name
    }
  }
`);

export const ADD_CLUSTER = graphql(`
  mutation AddCluster($input: AddClusterInput!, $key: String!) {
    addCluster(input: $input, idempotencyKey: $key) {
      name
    }
  }
`);

export const CHANGE_CLUSTER = graphql(`
  mutation ChangeCluster($input: ChangeClusterInput!, $key: String!) {
    changeCluster(input: $input, idempotencyKey: $key) {
      name
    }
  }
`);

export const ADD_SITE = graphql(`
  mutation AddSite($input: AddSiteInput!, $key: String!) {
    addSite(input: $input, idempotencyKey: $key) {
      name
    }
  }
`);

export const CHANGE_SITE = graphql(`
  mutation ChangeSite($input: ChangeSiteInput!, $key: String!) {
    changeSite(input: $input, idempotencyKey: $key) {
      name
    }
  }
`);

export const ROOMS = graphql(`
  query DeskRooms($siteId: ID!) {
    rooms(siteId: $siteId) {
      id
      name
      seats
      stepFree
      lastDay
      closed
    }
  }
`);

export type Room = ResultOf<typeof ROOMS>['rooms'][number];

export const ADD_ROOM = graphql(`
  mutation AddRoom($input: AddRoomInput!, $key: String!) {
    addRoom(input: $input, idempotencyKey: $key) {
      name
    }
  }
`);

export const CHANGE_ROOM = graphql(`
  mutation ChangeRoom($input: ChangeRoomInput!, $key: String!) {
    changeRoom(input: $input, idempotencyKey: $key) {
      name
    }
  }
`);

export const CLOSE_ROOM = graphql(`
  mutation CloseRoom($input: CloseRoomInput!, $key: String!) {
    closeRoom(input: $input, idempotencyKey: $key) {
      name
    }
  }
`);

export const REOPEN_ROOM = graphql(`
  mutation ReopenRoom($input: ReopenRoomInput!, $key: String!) {
    reopenRoom(input: $input, idempotencyKey: $key) {
      name
    }
  }
`);

export const ADD_TEAM = graphql(`
  mutation AddTeam($input: AddTeamInput!, $key: String!) {
    addTeam(input: $input, idempotencyKey: $key) {
      name
    }
  }
`);

export const CHANGE_TEAM = graphql(`
  mutation ChangeTeam($input: ChangeTeamInput!, $key: String!) {
    changeTeam(input: $input, idempotencyKey: $key) {
      name
    }
  }
`);

export const ADD_PROFESSION = graphql(`
  mutation AddProfession($input: AddProfessionInput!, $key: String!) {
    addProfession(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const CHANGE_PROFESSION = graphql(`
  mutation ChangeProfession($input: ChangeProfessionInput!, $key: String!) {
    changeProfession(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);
