import { asItStands, fromTo, type HeldKind, OWN_RECORDS, unlessVoided } from './held-kind.js';

/** Who somebody is, and what they do for whom. */
export const HELD_OF_WORK: readonly HeldKind[] = [
  {
    key: 'name',
    name: 'Name and address at work',
    atErasure: 'GOES',
    columns: ['identity.practitioner_id'],
    sql: `
      select null::date as day, person_name(i.given_name, i.family_name) || coalesce(', ' || i.email, '') as what, ${asItStands('i')} as data
        from identity i where i.practitioner_id in ${OWN_RECORDS}`,
  },
  {
    key: 'formerNames',
    name: 'Names before',
    atErasure: 'GOES',
    columns: ['former_name.practitioner_id'],
    sql: `
      select f.last_day as day, person_name(f.given_name, f.family_name) || '. Changed because: ' || f.reason as what, ${asItStands('f')} as data
        from former_name f where f.practitioner_id in ${OWN_RECORDS}`,
  },
  {
    key: 'staffNumbers',
    name: 'Staff numbers',
    atErasure: 'GOES',
    columns: ['staff_number.practitioner_id'],
    sql: `
      select null::date as day, n.number || ' at ' || g.name as what, ${asItStands('n')} as data
        from staff_number n join agency g on g.id = n.agency_id where n.practitioner_id in ${OWN_RECORDS}`,
  },
  {
    key: 'joinedRecords',
    name: 'Records of them that are joined, or were',
    atErasure: 'LOSES_ITS_WORDS',
    columns: ['person_join.practitioner_id', 'person_join.other_id'],
    sql: `
      select local_day(j.recorded_at) as day, 'Two records joined. Because: ' || j.reason || ${unlessVoided('j')} as what, ${asItStands('j')} as data
        from person_join j where j.practitioner_id in ${OWN_RECORDS} or j.other_id in ${OWN_RECORDS}`,
  },
  {
    key: 'background',
    name: 'Professional background, and paid or not',
    columns: ['practitioner.id'],
    sql: `
      select null::date as day, coalesce(f.name, 'Background not known') || case when q.paid then ', paid' else ', volunteer' end as what,
             ${asItStands('q')} as data
        from practitioner q left join profession f on f.id = q.profession_id where q.id in ${OWN_RECORDS}`,
  },
  {
    key: 'posts',
    name: 'Posts',
    atErasure: 'LOSES_ITS_WORDS',
    columns: ['post.practitioner_id'],
    sql: `
      select p.valid_from as day,
             r.name || ' at ' || g.name || coalesce(', ' || s.name, '') || coalesce(', ' || t.name, '') || ', ' || ${fromTo('p')}
               || coalesce(', ' || p.weekly_hours::float8 || ' hours a week', '')
               || case when p.line_manager_id is null then '' else '. Line manager: ' || person_name(m.given_name, m.family_name) end
               || case when p.clinical_supervisor_id is null then '' else '. Clinical supervisor: ' || person_name(c.given_name, c.family_name) end
               || coalesce('. Long hours because: ' || p.long_hours_reason, '') || '.' || ${unlessVoided('p')} as what, ${asItStands('p')} as data
        from post p join role r on r.id = p.role_id join agency g on g.id = p.employer_id
        left join site s on s.id = p.site_id left join team t on t.id = p.team_id
        left join identity m on m.practitioner_id = p.line_manager_id left join identity c on c.practitioner_id = p.clinical_supervisor_id
       where p.practitioner_id = $1`,
  },
  {
    key: 'manages',
    name: 'Posts of others as their line manager or clinical supervisor',
    columns: ['post.line_manager_id', 'post.clinical_supervisor_id'],
    sql: `
      select p.valid_from as day,
             case when p.line_manager_id = $1 then 'Line manager' else 'Clinical supervisor' end || ' of a post at ' || g.name || ', ' || ${fromTo('p')}
               || case when p.voided_at is null then '' else '. Withdrawn since' end as what,
             jsonb_build_object('asLineManager', p.line_manager_id = $1, 'employer_id', p.employer_id, 'valid_from', p.valid_from,
                                'valid_until', p.valid_until, 'voided_at', p.voided_at) as data
        from post p join agency g on g.id = p.employer_id where $1 in (p.line_manager_id, p.clinical_supervisor_id)`,
  },
  {
    key: 'leads',
    name: 'Teams led',
    atErasure: 'LOSES_ITS_WORDS',
    columns: ['team.leader_id', 'team_leader_change.leader_id'],
    sql: `
      select null::date as day, 'Leader of ' || t.name || ' at first' as what, jsonb_build_object('team_id', t.id) as data
        from team t where t.leader_id = $1
      union all
      select l.valid_from, 'Leader of ' || t.name || ' from ' || day_in_words(l.valid_from) || ': ' || l.why || '.' || ${unlessVoided('l')}, ${asItStands('l')}
        from team_leader_change l join team t on t.id = l.team_id where l.leader_id = $1`,
  },
  {
    key: 'leavings',
    name: 'Last days in post',
    atErasure: 'LOSES_ITS_WORDS',
    columns: ['leaving.practitioner_id'],
    sql: `
      select l.last_day as day, 'Last day ' || day_in_words(l.last_day) || coalesce(', back on ' || day_in_words(l.back_on), '') || '.' || ${unlessVoided('l')} as what,
             ${asItStands('l')} as data
        from leaving l where l.practitioner_id in ${OWN_RECORDS}`,
  },
  {
    key: 'leave',
    name: 'Days away',
    atErasure: 'LOSES_ITS_WORDS',
    columns: ['leave.practitioner_id'],
    sql: `
      select l.valid_from as day, 'Away ' || ${fromTo('l')} || '.' || ${unlessVoided('l')} as what, ${asItStands('l')} as data
        from leave l where l.practitioner_id = $1`,
  },
  {
    key: 'functions',
    name: 'Functions carried, and whether one would be',
    atErasure: 'LOSES_ITS_WORDS',
    columns: ['function_carried.practitioner_id', 'function_willingness.practitioner_id'],
    sql: `
      select c.valid_from as day, f.name || ', ' || ${fromTo('c')} || '.' || ${unlessVoided('c')} as what, ${asItStands('c')} as data
        from function_carried c join role_function f on f.id = c.function_id where c.practitioner_id = $1
      union all
      select w.valid_from, case when w.willing then 'Would carry ' else 'Would not carry ' end || f.name || '.' || ${unlessVoided('w')}, ${asItStands('w')}
        from function_willingness w join role_function f on f.id = w.function_id where w.practitioner_id = $1`,
  },
  {
    key: 'sharing',
    name: 'What was said to being seen by other agencies',
    atErasure: 'LOSES_ITS_WORDS',
    columns: ['sharing_answer.practitioner_id'],
    sql: `
      select local_day(s.recorded_at) as day, case when s.agrees then 'Agrees' else 'Does not agree' end || ', recorded by '
               || account_name(s.recorded_by) || '.' || ${unlessVoided('s')} as what, ${asItStands('s')} as data
        from sharing_answer s where s.practitioner_id = $1`,
  },
];
