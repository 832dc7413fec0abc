export {
  type Actor,
  type Grant,
  GRANT_KINDS,
  type GrantKind,
  has,
  ownPractitioner,
  plannedAreas,
  plannedPlace,
} from './grants/actor.js';
export { type AccessMap, audited, only, open, type Permissions } from './grants/access-map.js';
export { AccessModule } from './access.module.js';
export { type AsAt, AsAtArgs, asAt } from './figures/as-at.args.js';
export { PERMISSIONS } from './grants/access.tokens.js';
export { Caller, refuseOtherSites, SESSION_COOKIE, sessionIn } from './sign-in/caller.js';
export { IdempotencyKey, Me } from './grants/decorators.js';
export { Figure, figureFor, HIDDEN_IN_WORDS, shownFigure } from './figures/figure.model.js';
export { type LocalIssuer, localIssuer } from './sign-in/local-issuer.js';
export { SignIn } from './sign-in/sign-in.js';
export { configuredTokenRules } from './sign-in/token-rules.js';
export type { TokenRules } from './sign-in/token.config.js';
export { figureAccess } from './figures/figure.access.js';
export { SESSION_HOURS, type SessionCookie, WebSessions } from './sign-in/web-sessions.js';
