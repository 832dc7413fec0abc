import { withSearch } from '../../../shared/address.js';
import type { ListKind } from '../operations.js';

/** Where a list is sent, with what it is of and whose it is chosen. */
export const sendPath = ({ kind, agency }: { kind: ListKind; agency: { id: string } | null }) =>
  withSearch('/desk/staff-lists', { send: kind, of: agency?.id });
