export {
  type Actor,
  type Grant,
  GRANT_KINDS,
  type GrantKind,
  has,
  ownPractitioner,
  plannedAreas,
  plannedPlace,
} from './actor.js';
export { type AccessMap, audited, only, open, type Permissions } from './access-map.js';
export { AccessModule } from './access.module.js';
export { type AsAt, AsAtArgs, asAt } from './as-at.args.js';
export { PERMISSIONS } from './access.tokens.js';
export { Caller, refuseOtherSites, SESSION_COOKIE, sessionIn } from './caller.js';
export { IdempotencyKey, Me } from './decorators.js';
export { Figure, figureFor, HIDDEN_IN_WORDS, shownFigure } from './figure.model.js';
export { type LocalIssuer, localIssuer } from './local-issuer.js';
export { SignIn } from './sign-in.js';
export { configuredTokenRules } from './token-rules.js';
export type { TokenRules } from './token.config.js';
export { figureAccess } from './figure.access.js';
export { SESSION_HOURS, type SessionCookie, WebSessions } from './web-sessions.js';
