export { type TextBounds, textProblem } from './bounds.js';
export { IdField, IdListField, ListField, NumberField, TextField, WholeField, textInWords } from './fields.js';
export { type FieldProblem, inputInvalid, InputPipe, invalidInput } from './input.pipe.js';
export { PageArgs } from './page.args.js';
