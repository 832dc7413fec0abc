/**
 * What the worker forgets each night of how people signed in: links a day after their end, invitations thirty days after theirs. That one was
 * accepted stays on the audit.
 */
export const FORGET_SIGN_IN = [
  `delete from sign_in_link where ends_at < now() - interval '1 day'`,
  `delete from invitation i
    where i.ends_at < now() - interval '30 days' and not exists (select from sign_in_link l where l.invitation_id = i.id)`,
];
