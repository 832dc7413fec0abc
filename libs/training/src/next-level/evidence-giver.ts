import { closedSet } from '@app/graphql';

export const EvidenceGiver = closedSet('EvidenceGiver', 'Who may give a kind of evidence.', {
  LINE_MANAGER_OR_TEAM_LEADER: 'The person’s line manager, or the leader of their team.',
  SESSION_TRAINER: 'The trainer of the session.',
});
export type EvidenceGiver = keyof typeof EvidenceGiver;
