import { closedSet } from '@app/graphql';

export const EvidenceGiver = closedSet('EvidenceGiver', 'Who may give the evidence of a step.', {
  LINE_MANAGER_OR_TEAM_LEADER: 'Your line manager, or the leader of your team.',
  SESSION_TRAINER: 'The trainer of the session.',
});
export type EvidenceGiver = keyof typeof EvidenceGiver;
