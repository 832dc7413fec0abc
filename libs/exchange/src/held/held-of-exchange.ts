import { asItStands, type HeldKind, OWN_ACCOUNTS, OWN_RECORDS, unlessVoided } from './held-kind.js';

/* Why it was asked is theirs to read where it was asked about them, and not where it named them among others. */
const ASKED_ABOUT = `
  exists (select from ${OWN_RECORDS} own(record)
           where e.subject ->> 'practitionerId' = record::text or e.subject ->> 'byPractitionerId' = record::text
              or e.subject -> 'practitionerIds' ? record::text)`;

/** What lists said of somebody, what was done about them, and what they did themselves. */
export const HELD_OF_EXCHANGE: readonly HeldKind[] = [
  {
    key: 'lists',
    name: 'Rows of lists of employers',
    atErasure: 'LOSES_ITS_WORDS',
    columns: ['import_row.practitioner_id'],
    sql: `
      select r.listed_on as day,
             case r.kind when 'STAFF' then 'On the staff list of ' else 'On the training list of ' end || g.name || coalesce(': ' || (
               select string_agg(cell.value, ', ' order by cell.key) from jsonb_each_text(w.listed -> 'cells') cell where cell.value <> ''), '') as what,
             jsonb_build_object('list', r.id, 'line', w.line, 'says', w.listed -> 'cells', 'outcome', w.outcome, 'is_saved', w.is_saved) as data
        from import_row w join import_run r on r.id = w.run_id join agency g on g.id = r.agency_id where w.practitioner_id in ${OWN_RECORDS}`,
  },
  {
    key: 'ownLearning',
    name: 'What they added to their record themselves',
    atErasure: 'GOES',
    columns: ['own_learning.practitioner_id'],
    isPrivate: true,
    sql: `
      select l.learnt_on as day,
             coalesce(l.title, 'Something they added') || coalesce(', ' || trim_scale(l.hours) || ' hours', '')
               || coalesce(', with the file “' || f.file_name || '”', '') || '.' || coalesce(' ' || l.reflection, '') || ${unlessVoided('l')} as what,
             ${asItStands('l')} || jsonb_build_object('file', f.file_name) as data
        from own_learning l left join learning_file f on f.learning_id = l.id where l.practitioner_id in ${OWN_RECORDS}`,
  },
  {
    key: 'corrections',
    name: 'Corrections asked for',
    atErasure: 'LOSES_ITS_WORDS',
    columns: ['correction_request.practitioner_id'],
    sql: `
      select local_day(q.asked_at) as day,
             q.said || coalesce('. Answered by ' || account_name(q.answered_by) || ' on ' || day_in_words(local_day(q.answered_at)) || ': ' || q.answer, '') as what,
             jsonb_build_object('id', q.id, 'subject', q.subject, 'evidence_id', q.evidence_id, 'post_id', q.post_id, 'said', q.said,
               'asked_at', q.asked_at, 'answered_at', q.answered_at, 'outcome', q.outcome, 'answer', q.answer) as data
        from correction_request q where q.practitioner_id in ${OWN_RECORDS}`,
  },
  {
    key: 'holds',
    name: 'Holds on the record',
    atErasure: 'LOSES_ITS_WORDS',
    columns: ['person_hold.practitioner_id'],
    sql: `
      select local_day(h.recorded_at) as day, h.reason || coalesce('. Lifted on ' || day_in_words(local_day(h.voided_at)) || ': ' || h.void_reason, '') as what,
             jsonb_build_object('id', h.id, 'reason', h.reason, 'recorded_at', h.recorded_at, 'voided_at', h.voided_at, 'void_reason', h.void_reason) as data
        from person_hold h where h.practitioner_id in ${OWN_RECORDS}`,
  },
  {
    key: 'filesSent',
    name: 'Files sent',
    columns: ['uploaded_file.uploaded_by', 'import_run.made_by', 'import_run.worked_by', 'import_run.settled_by'],
    sql: `
      select local_day(u.uploaded_at) as day, u.file_name as what, jsonb_build_object('id', u.id, 'file_name', u.file_name, 'uploaded_at', u.uploaded_at) as data
        from uploaded_file u where u.uploaded_by in ${OWN_ACCOUNTS}
      union all
      select local_day(r.made_at), 'List ' || r.file_name, jsonb_build_object('id', r.id, 'file_name', r.file_name, 'made_at', r.made_at)
        from import_run r where r.made_by in ${OWN_ACCOUNTS} or r.worked_by in ${OWN_ACCOUNTS} or r.settled_by in ${OWN_ACCOUNTS}`,
  },
  {
    key: 'looks',
    name: 'Who looked, or changed something',
    atErasure: 'LOSES_ITS_WORDS',
    columns: ['audit_person.practitioner_id'],
    sql: `
      select local_day(e.at) as day, account_name(e.account_id) || ': ' as what,
             jsonb_build_object('at', e.at, 'operation', e.operation, 'outcome', e.outcome, 'rights', e.rights,
               'reason', case when ${ASKED_ABOUT} then (select s.reason from audit_reason s where s.event_id = e.id) end) as data
        from audit_event e
       where e.id in (select p.event_id from audit_person p where p.practitioner_id in ${OWN_RECORDS}) and e.outcome <> 'FORBIDDEN' and e.account_id not in ${OWN_ACCOUNTS}`,
  },
  {
    key: 'acts',
    name: 'Own acts',
    columns: ['audit_event.account_id'],
    sql: `
      select local_day(e.at) as day, '' as what,
             jsonb_build_object('at', e.at, 'operation', e.operation, 'outcome', e.outcome, 'rights', e.rights, 'reason', s.reason) as data
        from audit_event e left join audit_reason s on s.event_id = e.id where e.account_id in ${OWN_ACCOUNTS}`,
  },
];
