export { AccessGrants } from './access-grants.js';
export { AccountAndReasonInput, AccountInput, ChangeAccountInput, InviteAccountInput } from './account.input.js';
export { Accounts } from './accounts.js';
export { accountNotFound } from './accounts.errors.js';
export {
  AppointDeputyInput,
  ConfirmGrantsInput,
  EndGrantInput,
  GiveGrantInput,
  VoidGrantInput,
} from './grant.input.js';
