import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const PLACE_MOVES = graphql(`
  query DeskPlaceMoves($placeId: ID!) {
    placeMoves(placeId: $placeId) {
      id
      toCluster {
        name
        area {
          name
        }
      }
      toArea {
        name
      }
      firstDay
      reason
      recordedOn
      recordedBy
      voidedOn
      voidedBy
      voidReason
    }
  }
`);

export type Moves = ResultOf<typeof PLACE_MOVES>['placeMoves'];

export const MOVE_SITE = graphql(`
  mutation MoveSite($input: MoveSiteInput!, $key: String!) {
    moveSite(input: $input, idempotencyKey: $key) {
      firstDay
    }
  }
`);

export const MOVE_TEAM = graphql(`
  mutation MoveTeam($input: MoveTeamInput!, $key: String!) {
    moveTeam(input: $input, idempotencyKey: $key) {
      firstDay
    }
  }
`);

export const MOVE_CLUSTER = graphql(`
  mutation MoveCluster($input: MoveClusterInput!, $key: String!) {
    moveCluster(input: $input, idempotencyKey: $key) {
      firstDay
    }
  }
`);

export const VOID_MOVE = graphql(`
  mutation VoidMove($input: VoidMoveInput!, $key: String!) {
    voidMove(input: $input, idempotencyKey: $key) {
      firstDay
    }
  }
`);

export const TEAM_LEADERS = graphql(`
  query DeskTeamLeaders($teamId: ID!) {
    teamLeaders(teamId: $teamId) {
      id
      name
      firstDay
      today
      reason
      recordedOn
      recordedBy
      voidedOn
      voidedBy
      voidReason
    }
  }
`);

export type Leaders = ResultOf<typeof TEAM_LEADERS>['teamLeaders'];

export const CHANGE_LEADER = graphql(`
  mutation ChangeTeamLeader($input: ChangeTeamLeaderInput!, $key: String!) {
    changeTeamLeader(input: $input, idempotencyKey: $key) {
      firstDay
    }
  }
`);

export const VOID_LEADER = graphql(`
  mutation VoidTeamLeaderChange($input: VoidTeamLeaderChangeInput!, $key: String!) {
    voidTeamLeaderChange(input: $input, idempotencyKey: $key) {
      firstDay
    }
  }
`);
