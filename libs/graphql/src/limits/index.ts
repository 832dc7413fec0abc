export { about, costOf } from './document.cost.js';
export { assertAffordable, assertWithin, introspectionRefused, parseWithin } from './document.limits.js';
export { type Shape, shapeOf } from './document.shape.js';
export { BODY_LIMIT, type Limits, limits } from './limits.js';
export { Lru } from './lru.js';
export { Turns } from './turns.js';
