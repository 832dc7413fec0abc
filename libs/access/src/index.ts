export { AccessModule } from './access.module.js';
export { type AsAt, AsAtArgs, asAt, Figure, figureFor, hiddenInWords, shownFigure } from './figures/index.js';
export { type Actor, exactAreas, type Grant, GrantKind, has, KeptAnswers, ownPractitioner } from './grants/index.js';
export { plannedAreas, plannedPlace, seesExactly } from './grants/index.js';
export { classOf, Holds, IdempotencyKey, MayAsk, Me } from './grants/index.js';
export { NothingChanged, numberKindOf, permissionsOf } from './grants/index.js';
export { Caller, refuseOtherSites, SESSION_COOKIE, sessionIn } from './sign-in/index.js';
export { configuredTokenRules, type LocalIssuer, localIssuer, type TokenRules } from './sign-in/index.js';
export {
  type AccountIn,
  EmailLinks,
  type Invited,
  Invitations,
  type LinkShown,
  newSecret,
  type Vouched,
} from './sign-in/index.js';
export { SESSION_HOURS, SignIn, WebSessions } from './sign-in/index.js';
