/** A statement of the night, and how many it took away kept by its kind. */
export const andNoted = (kind: string, taking: string): string => `
  with gone as (${taking} returning 1)
  insert into retention_log (kind, removed) select '${kind}', count(*) from gone having count(*) > 0`;

/** Whom mail was for whose time is over by then. */
export const mailOver = (by: string): string => `address is not null and written_at < ${by} - kept_for('MAIL')`;

/** That a kind of records is kept for another time: id, kind, days, why, whose account decided it. */
export const SET_RETENTION =
  'insert into retention_change (id, kind, days, why, recorded_by) values ($1, $2, $3, $4, $5)';
