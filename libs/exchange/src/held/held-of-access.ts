import { asItStands, type HeldKind, OWN_ACCOUNTS, OWN_RECORDS, unlessVoided } from './held-kind.js';

/** How somebody signs in and what they may do. Of a secret nothing is told but that there is one. */
export const HELD_OF_ACCESS: readonly HeldKind[] = [
  {
    key: 'accounts',
    name: 'Accounts',
    atErasure: 'LOSES_ITS_WORDS',
    columns: ['account.practitioner_id', 'account_contact.account_id', 'account_closing.account_id'],
    sql: `
      select local_day(a.opened_at) as day,
             'Opened' || coalesce(', for ' || c.name || ', ' || c.email, '') || coalesce(', known at ' || a.issuer || ' as ' || a.subject, '')
               || coalesce(', closed on ' || day_in_words(local_day(a.closed_at)), '') as what,
             ${asItStands('a')} || jsonb_build_object('name', c.name, 'email', c.email) as data
        from account a left join account_contact c on c.account_id = a.id where a.practitioner_id = $1
      union all
      select local_day(k.recorded_at), 'Closed: ' || k.reason || '.' || ${unlessVoided('k')}, ${asItStands('k')}
        from account_closing k where k.account_id in ${OWN_ACCOUNTS}`,
  },
  {
    key: 'grants',
    name: 'Rights',
    atErasure: 'LOSES_ITS_WORDS',
    columns: ['access_grant.account_id'],
    sql: `
      select g.valid_from as day,
             initcap(replace(g.kind, '_', ' ')) || ' from ' || day_in_words(g.valid_from) || coalesce(' to ' || day_in_words(g.valid_until - 1), ', no end')
               || coalesce(', as deputy of ' || account_name(g.deputy_for), '') || coalesce(': ' || g.why, '') || '.' || ${unlessVoided('g')} as what,
             ${asItStands('g')} as data
        from access_grant g where g.account_id in ${OWN_ACCOUNTS}`,
  },
  {
    key: 'deputies',
    name: 'Deputies',
    columns: ['access_grant.deputy_for'],
    sql: `
      select g.valid_from as day, account_name(g.account_id) || ' from ' || day_in_words(g.valid_from) || coalesce(' to ' || day_in_words(g.valid_until - 1), '') as what,
             ${asItStands('g')} as data
        from access_grant g where g.deputy_for in ${OWN_ACCOUNTS}`,
  },
  {
    key: 'signingIn',
    name: 'Invitations, links to sign in, and browsers signed in',
    columns: ['invitation.account_id', 'sign_in_link.account_id', 'web_session.account_id'],
    sql: `
      select local_day(n.made_at) as day, 'Invited' || coalesce(', accepted on ' || day_in_words(local_day(n.used_at)), '') as what, ${asItStands('n')} as data
        from invitation n where n.account_id in ${OWN_ACCOUNTS}
      union all
      select local_day(w.started_at), 'Signed in, last seen on ' || day_in_words(local_day(w.seen_at)), ${asItStands('w')}
        from web_session w where w.account_id in ${OWN_ACCOUNTS}
      union all
      select local_day(l.made_at), 'A link to sign in' || coalesce(', used on ' || day_in_words(local_day(l.used_at)), ''), ${asItStands('l')}
        from sign_in_link l where l.account_id in ${OWN_ACCOUNTS}`,
  },
  {
    key: 'ownAddress',
    name: 'Addresses of one’s own',
    atErasure: 'GOES',
    columns: ['private_address.account_id'],
    isPrivate: true,
    sql: `
      select local_day(d.given_at) as day, d.email || case when d.confirmed_at is null then ', not confirmed' else ', confirmed' end as what,
             ${asItStands('d')} as data
        from private_address d where d.account_id in ${OWN_ACCOUNTS}`,
  },
  {
    key: 'answers',
    name: 'Answers kept for a repeat',
    atErasure: 'GOES',
    columns: ['idempotent_response.account_id'],
    sql: `
      select local_day(r.recorded_at) as day, 'The answer to ' || r.operation as what,
             jsonb_build_object('operation', r.operation, 'recorded_at', r.recorded_at) as data
        from idempotent_response r where r.account_id in ${OWN_ACCOUNTS}`,
  },
  {
    key: 'mail',
    name: 'Mail',
    atErasure: 'LOSES_ITS_WORDS',
    columns: ['mail.recipient_id'],
    sql: mailTo('not m.is_private'),
  },
  {
    key: 'privateMail',
    name: 'Mail to addresses of one’s own',
    atErasure: 'LOSES_ITS_WORDS',
    columns: [],
    isPrivate: true,
    sql: mailTo('m.is_private'),
  },
];

/* What a mail says is read by nobody, so its subject is told and whom it was for: by whose it is, so that addresses count that were theirs before. */
function mailTo(those: string): string {
  return `
    select local_day(m.written_at) as day, m.subject || ', to ' || m.address || coalesce(', sent on ' || day_in_words(local_day(m.sent_at)), ', not sent') as what,
           jsonb_build_object('id', m.id, 'address', m.address, 'subject', m.subject, 'written_at', m.written_at, 'sent_at', m.sent_at,
                              'refused_at', m.refused_at, 'server_said', m.server_said) as data
      from mail m
     where ${those} and (m.recipient_id in ${OWN_RECORDS} or m.recipient_id in ${OWN_ACCOUNTS} or lower(m.address) in (
       select lower(i.email) from identity i where i.practitioner_id in ${OWN_RECORDS}
       union select lower(c.email) from account_contact c where c.account_id in ${OWN_ACCOUNTS}
       union select lower(d.email) from private_address d where d.account_id in ${OWN_ACCOUNTS}))`;
}
