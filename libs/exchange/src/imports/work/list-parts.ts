import { ImportRows } from '../rows/import-rows.js';
import { ImportRuns } from '../import-runs.js';
import { KindsOfLists } from '../kinds-of-lists.js';
import { ListComparing } from './list-comparing.js';
import { ListLayouts } from '../list-layouts.js';
import { ListReading } from './list-reading.js';
import { ListSaving } from './list-saving.js';
import { ListUndoing } from './list-undoing.js';
import { UnknownNamesQueries } from '../unknown-names.queries.js';

/** What the work on a list is made of. */
export const LIST_PARTS = [
  ...[ImportRows, ImportRuns, KindsOfLists, ListComparing],
  ...[ListLayouts, ListReading, ListSaving, ListUndoing, UnknownNamesQueries],
];
