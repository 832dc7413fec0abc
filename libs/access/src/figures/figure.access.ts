import type { AccessMap } from '../grants/access-map.js';

export const figureAccess: AccessMap = {
  operations: {},
  fields: {
    Figure: 'numerator base percent difference hidden on knownAt',
    PageInfo: 'hasNextPage hasPreviousPage startCursor endCursor',
  },
};
