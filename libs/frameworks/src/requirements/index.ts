export { Requirement } from './requirement.model.js';
