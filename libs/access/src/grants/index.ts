export { beyondTheirSignIn } from './beyond-sign-in.js';
export { rememberedAs } from './remembered-as.js';
export type { NotAllowedData } from './access.guard.js';
export { ActInWords, actInWords, saidOf } from './act-in-words.js';
export {
  type Actor,
  exactAreas,
  type Grant,
  has,
  managerAskedFor,
  managersActedFor,
  ownPractitioner,
  plannedAreas,
  plannedPlace,
  seesExactly,
} from './actor.js';
export { inSteadOf, refuseDeputies, refuseDeputyThemselves } from './deputies.rules.js';
export { IdempotencyKey, Me } from './decorators.js';
export { GRANT_IN_WORDS, GrantKind, MACHINE_KINDS } from './grant-kind.js';
export { Holds, classOf, numberKindOf } from './holds.js';
export { KeptAnswers } from './kept-answers.js';
export { AlsoPrivately, MayAsk } from './may-ask.js';
export { NothingChanged } from './nothing-changed.js';
export { permissionsOf } from './permissions.js';
export { type JoinedTo, WhoAnswers } from './who-answers.js';
export { WhoseTeamArgs } from './whose-team.args.js';
