export { Caller, SESSION_COOKIE, refuseOtherSites, sessionIn } from './caller.js';
export { type LocalIssuer, localIssuer } from './local-issuer.js';
export { SignIn } from './sign-in.js';
export { configuredTokenRules } from './token-rules.js';
export { type TokenRules } from './token.config.js';
export { SESSION_HOURS, WebSessions } from './web-sessions.js';
