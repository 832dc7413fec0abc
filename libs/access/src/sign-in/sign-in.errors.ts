import { constraintErrors } from '@app/database';
import { conflict, forbidden, invalid, unauthenticated } from '@app/kernel';
import type { AccountIn } from './directory.js';
import { INVITATION_GOOD_FOR, LINK_GOOD_FOR } from './good-for.js';

export const noAccount = () =>
  unauthenticated('NO_ACCOUNT', 'You have no account in this partnership. Ask your data steward for one.');

/** One for all that can be wrong with a key, so that it tells nobody which keys there are. */
export const keyRefused = () =>
  unauthenticated(
    'KEY_REFUSED',
    'This key is not valid here: it was mistyped, or it has ended, or its last day is over. Ask a data steward for another.',
  );

export const severalPartnerships = (accounts: AccountIn[]) =>
  unauthenticated(
    'PARTNERSHIP_NEEDED',
    'You have an account in more than one partnership. Say in which you ask: its id in the header trivium-partnership.',
    { partnershipIds: accounts.map(({ partnershipId }) => partnershipId) },
  );

export const noPartnership = () =>
  unauthenticated(
    'PARTNERSHIP_INVALID',
    'The header trivium-partnership must be the id of a partnership, as { me { partnership { id } } } tells it. Send that, or leave it out.',
  );

export const privateAddressMissing = () =>
  conflict('PRIVATE_ADDRESS_MISSING', 'No such address of their own was given here, or it was removed before.');

export const privateAddressLately = () =>
  conflict(
    'PRIVATE_ADDRESS_LATELY',
    'A link was sent to another address within the last five minutes. If that was mistyped, give the right one in five minutes.',
  );

export const linkOver = () =>
  unauthenticated(
    'LINK_OVER',
    `This link signs nobody in: it was used, or it is older than ${LINK_GOOD_FOR.inWords}. Ask for another.`,
  );

/** Why an invitation can no longer be accepted. */
export type InvitationEnd = 'USED' | 'REPLACED' | 'WITHDRAWN' | 'LATE';

const WHY: Record<InvitationEnd, string> = {
  USED: 'This invitation was used already. If it was you, sign in; if it was not, tell whoever invited you at once.',
  REPLACED: 'Another invitation was sent to you after this one: open the link of the latest mail.',
  WITHDRAWN: 'This invitation was withdrawn. Ask whoever invited you for another.',
  LATE: `This invitation was good for ${INVITATION_GOOD_FOR.inWords}, which are over. Ask whoever invited you for another.`,
};

export const invitationOver = (end: InvitationEnd) => unauthenticated('INVITATION_OVER', WHY[end]);

export const invitationGone = () =>
  unauthenticated(
    'INVITATION_OVER',
    'The invitation of this link was accepted meanwhile, withdrawn, or is over. Open the invitation again to read which.',
  );

export const noInvitation = () =>
  unauthenticated('INVITATION_UNKNOWN', 'There is no such invitation. Open the link just as it is in your mail.');

export const invitationForOtherDomains = (domain: string) =>
  forbidden(
    'INVITATION_FOR_ANOTHER',
    `This sign-in service is not for addresses at ${domain}. Sign in by a link to the invited address.`,
  );

export const invitationForAnother = (email: string | null) =>
  forbidden(
    'INVITATION_FOR_ANOTHER',
    email
      ? `This invitation is for another address than ${email}, with which you signed in. Ask to be invited with that one, or sign in by a link to the invited address.`
      : 'Where you signed in your address is not told, so nobody can say whether the invitation is yours. Sign in by a link to the invited address.',
  );

export const invitationElsewhere = () =>
  forbidden(
    'INVITATION_FOR_ANOTHER',
    'This invitation is of another partnership than the sign-in service that you used. Open the invitation again, and choose one of those that it shows.',
  );

constraintErrors({
  ck_private_address_email: () =>
    invalid('EMAIL_INVALID', 'Give an address to which mail can be sent, such as ana@example.org.'),
  uq_account_subject: () =>
    conflict(
      'SIGN_IN_TAKEN',
      'This sign-in belongs to another account of the partnership already. Ask your data steward.',
    ),
});
