import type { OneOf } from '../graphql/graphql.js';

export const SUPERVISOR: Record<OneOf<'SupervisorKind'>, string> = {
  CLINICAL_SUPERVISOR: 'Clinical supervisor',
  LINE_MANAGER: 'Line manager',
};
