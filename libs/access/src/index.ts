export { AccessModule } from './access.module.js';
export { AccessGrants, accountNotFound, Accounts } from './accounts/index.js';
export { AccountAndReasonInput, AccountInput, ChangeAccountInput, InviteAccountInput } from './accounts/index.js';
export { AppointDeputyInput, ConfirmGrantsInput, EndGrantInput } from './accounts/index.js';
export { GiveGrantInput, VoidGrantInput } from './accounts/index.js';
export { type AsAt, AsAtArgs, asAt, Figure, figureFor, hiddenInWords, shownFigure } from './figures/index.js';
export { type Actor, exactAreas, type Grant, GrantKind, has, KeptAnswers, ownPractitioner } from './grants/index.js';
export { managerAskedFor, managersActedFor, plannedAreas, plannedPlace, seesExactly } from './grants/index.js';
export { AlsoPrivately, classOf, Holds, IdempotencyKey, MayAsk, Me, WhoseTeamArgs } from './grants/index.js';
export { ActInWords, actInWords, saidOf } from './grants/index.js';
export { NothingChanged, numberKindOf, permissionsOf, refuseDeputies, refuseDeputyThemselves } from './grants/index.js';
export { type AccountIn, Caller, EmailLinks, type Invited, Invitations, type LinkShown } from './sign-in/index.js';
export {
  isOfOtherSite,
  newSecret,
  refuseOtherSites,
  SESSION_COOKIE,
  sessionIn,
  type Vouched,
} from './sign-in/index.js';
export { configuredTokenRules, type LocalIssuer, localIssuer, type TokenRules } from './sign-in/index.js';
export { FORGET_SIGN_IN, INVITATION_GOOD_FOR, LINK_GOOD_FOR, SESSION_HOURS } from './sign-in/index.js';
export { PrivateAddresses, SignIn, WebSessions } from './sign-in/index.js';
export { AddSignInServiceInput, configuredServices, EndSignInServiceInput } from './sign-in-services/index.js';
export { issuerName, Providers, type ServiceIn, type ServiceOffered } from './sign-in-services/index.js';
export { serviceNotFound, type ServicesConfig } from './sign-in-services/index.js';
export { SignInServices, TrySignInServiceInput } from './sign-in-services/index.js';
