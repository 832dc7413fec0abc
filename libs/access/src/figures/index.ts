export { type AsAt, AsAtArgs, asAt } from './as-at.args.js';
export { Figure, HIDDEN_IN_WORDS, figureFor, shownFigure } from './figure.model.js';
