export { WhyNotResolver } from './why-not.resolver.js';
export { WhyNotService } from './why-not.service.js';
