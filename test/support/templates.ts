import { prepareTemplates } from './test-server.js';

/** What Jest and Playwright do first when they have any test to run that needs a database. */
export default () => prepareTemplates();
