import { asItStands, evidenceKind, type HeldKind, unlessVoided } from './held-kind.js';

const SESSION_OF = (row: string) => `
  join session s on s.id = ${row}.session_id join course k on k.id = s.course_id`;

/** What somebody showed, attended and says of themselves. Nobody else of a register is told. */
export const HELD_OF_RECORD: readonly HeldKind[] = [
  {
    key: 'evidence',
    name: 'Evidence',
    atErasure: 'LOSES_ITS_WORDS',
    columns: ['evidence.practitioner_id'],
    sql: `
      select e.valid_from as day,
             ${evidenceKind('e.kind')} || ': ' || c.name || ', ' || coalesce(l.name, 'no level') || ', from ' || day_in_words(e.valid_from)
               || coalesce(' to ' || day_in_words(e.valid_until - 1), ', no end') || coalesce('. Recorded by ' || account_name(e.recorded_by), '') || '.'
               || ${unlessVoided('e')} as what, ${asItStands('e')} as data
        from evidence e join competency c on c.id = e.competency_id
        left join competency_rank l on l.competency_id = e.competency_id and l.rank = e.rank
       where e.practitioner_id = $1`,
  },
  {
    key: 'ratings',
    name: 'Self-ratings',
    columns: ['self_rating.practitioner_id'],
    sql: `
      select r.rated_on as day, c.name || ': ' || lower(replace(r.answer, '_', ' ')) || case when r.wants_more then ', wants more' else '' end as what,
             ${asItStands('r')} as data
        from self_rating r join competency c on c.id = r.competency_id where r.practitioner_id = $1`,
  },
  {
    key: 'results',
    name: 'Results of assessed sessions',
    atErasure: 'LOSES_ITS_WORDS',
    columns: ['assessment_result.practitioner_id'],
    sql: `
      select s.held_on as day, k.name || ': ' || c.name || ', ' || coalesce(l.name, 'no level') || '. Recorded by ' || account_name(r.recorded_by) || '.'
               || ${unlessVoided('r')} as what, ${asItStands('r')} as data
        from assessment_result r ${SESSION_OF('r')} join competency c on c.id = r.competency_id
        left join competency_rank l on l.competency_id = r.competency_id and l.rank = r.rank
       where r.practitioner_id = $1`,
  },
  {
    key: 'marks',
    name: 'Marks of registers',
    atErasure: 'LOSES_ITS_WORDS',
    columns: ['attendance_mark.practitioner_id'],
    sql: `
      select s.held_on as day,
             k.name || ': ' || lower(replace(a.state, '_', ' ')) || ', ' || a.minutes || ' minutes' || coalesce('. Because: ' || a.reason, '')
               || coalesce('. Late because: ' || a.late_reason, '') || '. Marked by ' || account_name(a.recorded_by) || '.' || ${unlessVoided('a')} as what,
             ${asItStands('a')} as data
        from attendance_mark a ${SESSION_OF('a')} where a.practitioner_id = $1`,
  },
  {
    key: 'learning',
    name: 'Training done before, or elsewhere',
    atErasure: 'LOSES_ITS_WORDS',
    columns: ['prior_learning.practitioner_id'],
    sql: `
      select l.done_on as day,
             initcap(l.kind) || ': ' || coalesce(m.name, c.name || coalesce(', ' || r.name, '')) || coalesce(', from ' || l.provider, '')
               || coalesce(', to ' || day_in_words(l.valid_until - 1), '') || '. Told by a list of ' || g.name || '.' || ${unlessVoided('l')} as what,
             ${asItStands('l')} as data
        from prior_learning l join agency g on g.id = l.agency_id left join module m on m.id = l.module_id
        left join competency c on c.id = l.competency_id left join competency_rank r on r.competency_id = l.competency_id and r.rank = l.rank
       where l.practitioner_id = $1`,
  },
  {
    key: 'places',
    name: 'Places on sessions',
    atErasure: 'LOSES_ITS_WORDS',
    columns: ['booking.practitioner_id'],
    sql: `
      select s.held_on as day, 'A place on ' || k.name || '.' || ${unlessVoided('b')} as what, ${asItStands('b')} as data
        from booking b ${SESSION_OF('b')} where b.practitioner_id = $1`,
  },
  {
    key: 'waits',
    name: 'Waits for places on sessions',
    atErasure: 'LOSES_ITS_WORDS',
    columns: ['wait.practitioner_id'],
    sql: `
      select s.held_on as day, 'Waits for a place on ' || k.name || ', since ' || day_in_words(local_day(w.recorded_at)) || '.' || ${unlessVoided('w')} as what,
             ${asItStands('w')} as data
        from wait w ${SESSION_OF('w')} where w.practitioner_id = $1`,
  },
  {
    key: 'trains',
    name: 'Sessions trained',
    columns: ['session_trainer.practitioner_id'],
    sql: `
      select s.held_on as day, k.name as what, ${asItStands('t')} as data from session_trainer t ${SESSION_OF('t')} where t.practitioner_id = $1`,
  },
];
