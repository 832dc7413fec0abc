export { issuerName, configuredServices, SERVICES_CONFIG, type ServicesConfig } from './services.config.js';
export { Providers } from './providers.js';
export { AddSignInServiceInput, EndSignInServiceInput, TrySignInServiceInput } from './sign-in-service.input.js';
export { type ServiceIn, type ServiceOffered, SignInServices } from './sign-in-services.js';
export { providerAway, serviceNotFound } from './sign-in-services.errors.js';
