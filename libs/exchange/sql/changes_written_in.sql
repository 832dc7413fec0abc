-- By what a database is known again, as a number: another server, another database, this table made anew, or another line of its history each give
-- another. What a dump brought along, or a copy, or a standby that took over, is told from what was written since; a copy of the
-- folder, by the starts of Trivium since it was made (`database_start`).
create function changes_written_in() returns bigint language sql stable as $$
  select hashtextextended(concat_ws(' ', s.system_identifier, d.oid, 'changed_record'::regclass::oid, left(pg_walfile_name(pg_current_wal_lsn()), 8)), 0)
    from pg_control_system() s, pg_database d where d.datname = current_database() $$;
