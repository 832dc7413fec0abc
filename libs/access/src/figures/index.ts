export { type AsAt, AsAtArgs, asAt } from './as-at.args.js';
export { Figure, hiddenInWords, figureFor, shownFigure } from './figure.model.js';
