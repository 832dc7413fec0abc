import { andNoted } from '@app/jobs';

/* A list that says something of somebody on whom there is a hold, by any record of theirs, stays with its file. */
const HELD = (run: string) => `
  exists (select from import_row held where held.run_id = ${run} and held.practitioner_id in (select held_records()))`;

/** Rows of staff lists `w` of `r` that say something still, though their time is over by then. */
export const rowsOver = (by: string): string =>
  `r.kept_since < ${by} - kept_for('LISTS') and w.listed <> '{"cells": {}}' and not ${HELD('r.id')}`;

/**
 * What the worker forgets each night of files that came in: those that nothing waits for, and, thirty days after a list was settled or as the
 * partnership decided, its file and what its rows said. How many rows did what stays.
 */
export const FORGET_FILES = [
  `update import_run r set file_id = null
    where file_id is not null and kept_since < now() - kept_for('LISTS') and not ${HELD('r.id')}`,
  `delete from uploaded_file f
    where f.uploaded_at < now() - kept_for('LISTS') and not exists (select from import_run r where r.file_id = f.id)`,
  andNoted(
    'LISTS',
    `update import_row w
        set listed = '{"cells": {}}', compared = '{"changes": [], "problems": [], "notes": [], "namesakes": []}', said = null, written = null,
            unit_key = 'line ' || w.line, called = null
       from import_run r
      where r.id = w.run_id and ${rowsOver('now()')}`,
  ),
];
