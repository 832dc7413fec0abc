export {
  AddServiceAccountInput,
  BindServiceAccountInput,
  ChangeServiceAccountInput,
  CreateServiceKeyInput,
  EndServiceKeyInput,
} from './service-account.input.js';
export { serviceAccountNotFound } from './service-accounts.errors.js';
export { ServiceAccounts } from './service-accounts.js';
