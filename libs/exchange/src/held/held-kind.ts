/** A kind of what is held on somebody: how it is called, in which tables it stands, and the statement that tells it. */
export interface HeldKind {
  /** A name for programs. */
  key: string;
  name: string;
  /** Which columns of which tables say that a row is theirs, such as `post.practitioner_id`. */
  columns: readonly string[];
  /** What becomes of it when they are erased; left out, it stays, with the ids that it has. */
  atErasure?: 'GOES' | 'LOSES_ITS_WORDS';
  /** Whether it is told to themselves and to nobody in their place. */
  isPrivate?: boolean;
  /** Of the person $1: `day`, `what` in words, and `data`, the row as it stands. */
  sql: string;
}

/**
 * The records of the person $1: the one that answers, and those that are joined to it. What triggers key by the first is asked by $1 alone; all else
 * that is kept by record (names, leavings, requests, holds, rows of lists, looks) of each of these.
 */
export const OWN_RECORDS =
  '(select $1::uuid union all select joined.other_id from person_join joined where joined.practitioner_id = $1 and joined.voided_at is null)';

/** What a kind of evidence is called, at the beginning of a line. */
export const evidenceKind = (kind: string) =>
  `initcap(split_part(${kind}, '_', 1)) || case when ${kind} = 'SIGN_OFF' then '-off' else '' end`;

/** The accounts of the person $1. */
export const OWN_ACCOUNTS = '(select own.id from account own where own.practitioner_id = $1)';

/**
 * A row as it stands, without what tells of others or guards access: whose accounts wrote it, who manages, hashes; nor what only says whose it is.
 */
export const asItStands = (row: string) => `
  to_jsonb(${row}) - '{partnership_id, practitioner_id, account_id, recorded_by, voided_by, made_by, given_by, given_in_stead_of, settled_by,
    confirmed_by, ended_by, uploaded_by, worked_by, line_manager_id, clinical_supervisor_id, leader_id, record_id, line_manager_record_id,
    clinical_supervisor_record_id, leader_record_id, deputy_for, secret_hash}'::text[]`;

/** What follows a fact in words where it was voided. */
export const unlessVoided = (row: string) =>
  `coalesce(' Withdrawn on ' || day_in_words(local_day(${row}.voided_at)) || ': ' || ${row}.void_reason, '')`;

/** Days from the first until the last, in words. */
export const fromTo = (row: string) =>
  `'from ' || day_in_words(${row}.valid_from) || coalesce(' to ' || day_in_words(${row}.valid_until - 1), ', no end')`;
