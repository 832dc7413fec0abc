import { HELD_OF_ACCESS } from './held-of-access.js';
import { HELD_OF_EXCHANGE } from './held-of-exchange.js';
import { HELD_OF_RECORD } from './held-of-record.js';
import { HELD_OF_WORK } from './held-of-work.js';

/** Everything that is held on somebody, kind by kind, in the order in which it is told. */
export const EVERYTHING_HELD = [...HELD_OF_WORK, ...HELD_OF_RECORD, ...HELD_OF_ACCESS, ...HELD_OF_EXCHANGE];

const DERIVED = 'Derived from what is told: it says nothing more.';
const WHICH_RECORD = 'For which of their records it was written: whose it is stands beside it.';
const ON_THE_AUDIT = 'Who wrote it is told with it, or on the audit of what they did.';

/** Columns that name a person or an account and of which nothing more is told, with the reason. */
export const NOTHING_MORE: Readonly<Record<string, string>> = {
  'name_beginning.practitioner_id': DERIVED,
  'engagement.practitioner_id': DERIVED,
  'time_in_post.practitioner_id': DERIVED,
  'standing_period.practitioner_id': DERIVED,
  'capability_in_post.practitioner_id': DERIVED,
  'account_directory.account_id': DERIVED,
  'account.record_id': WHICH_RECORD,
  'assessment_result.record_id': WHICH_RECORD,
  'attendance_mark.record_id': WHICH_RECORD,
  'prior_learning.record_id': WHICH_RECORD,
  'booking.record_id': WHICH_RECORD,
  'wait.record_id': WHICH_RECORD,
  'evidence.record_id': WHICH_RECORD,
  'function_carried.record_id': WHICH_RECORD,
  'function_willingness.record_id': WHICH_RECORD,
  'leave.record_id': WHICH_RECORD,
  'post.record_id': WHICH_RECORD,
  'post.clinical_supervisor_record_id': WHICH_RECORD,
  'post.line_manager_record_id': WHICH_RECORD,
  'self_rating.record_id': WHICH_RECORD,
  'session_trainer.record_id': WHICH_RECORD,
  'sharing_answer.record_id': WHICH_RECORD,
  'team.leader_record_id': WHICH_RECORD,
  'team_leader_change.leader_record_id': WHICH_RECORD,
  'erasure.practitioner_id': 'Says that nothing is left that names them.',
  'erasure.erased_by': ON_THE_AUDIT,
  'own_learning.recorded_by': ON_THE_AUDIT,
  'capacity_change.recorded_by': ON_THE_AUDIT,
  'own_learning.voided_by': ON_THE_AUDIT,
  'correction_request.asked_by': ON_THE_AUDIT,
  'correction_request.author_id': ON_THE_AUDIT,
  'correction_request.answered_by': ON_THE_AUDIT,
  'access_grant.given_by': ON_THE_AUDIT,
  'access_grant.given_in_stead_of': ON_THE_AUDIT,
  'access_grant.voided_by': ON_THE_AUDIT,
  'sign_in_service.recorded_by': ON_THE_AUDIT,
  'sign_in_service.voided_by': ON_THE_AUDIT,
  'grant_review.confirmed_by': ON_THE_AUDIT,
  'invitation.made_by': ON_THE_AUDIT,
  'service_account.account_id': 'A program, which is no person.',
  'service_key.account_id': 'A program, which is no person.',
  'service_account.made_by': ON_THE_AUDIT,
  'service_key.made_by': ON_THE_AUDIT,
  'service_key.ended_by': ON_THE_AUDIT,
};
