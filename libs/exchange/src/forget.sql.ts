/**
 * What the worker forgets each night of files that came in: those that nothing waits for, and, thirty days after a list was settled, its file and what
 * its rows said. How many rows did what stays.
 */
export const FORGET_FILES = [
  `update import_run set file_id = null where file_id is not null and settled_at < now() - interval '30 days'`,
  `delete from uploaded_file f
    where f.uploaded_at < now() - interval '30 days' and not exists (select from import_run r where r.file_id = f.id)`,
  `update import_row w
      set listed = '{"cells": {}}', compared = '{"changes": [], "problems": [], "notes": [], "namesakes": []}', said = null, written = null
     from import_run r
    where r.id = w.run_id and r.settled_at < now() - interval '30 days' and w.listed <> '{"cells": {}}'`,
];
