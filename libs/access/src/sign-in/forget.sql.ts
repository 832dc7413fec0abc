import { andNoted } from '@app/jobs';

/** Links whose time is over by then. */
export const linksOver = (by: string): string => `ends_at < ${by} - kept_for('SIGN_IN_LINKS')`;

/** Invitations whose time is over by then, and that no link is left of. */
export const invitationsOver = (by: string): string => `
  ends_at < ${by} - kept_for('INVITATIONS') and not exists (select from sign_in_link l where l.invitation_id = invitation.id)`;

/** Answers kept for a repeat, whose time is over by then. */
export const answersOver = (by: string): string => `recorded_at < ${by} - kept_for('ANSWERS')`;

/**
 * What the worker forgets each night of how people signed in and of what they were answered: links a day after their end, invitations and answers
 * after thirty days, or as the partnership decided. That one was accepted stays on the audit.
 */
export const FORGET_SIGN_IN = [
  andNoted('SIGN_IN_LINKS', `delete from sign_in_link where ${linksOver('now()')}`),
  andNoted('INVITATIONS', `delete from invitation where ${invitationsOver('now()')}`),
  andNoted('ANSWERS', `delete from idempotent_response where ${answersOver('now()')}`),
];
