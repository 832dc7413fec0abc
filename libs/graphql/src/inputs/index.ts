export { textProblem } from './bounds.js';
export { IdField, IdListField, ListField, NumberField, TextField, WholeField, textInWords } from './fields.js';
export { inputInvalid, InputPipe } from './input.pipe.js';
export { PageArgs } from './page.args.js';
