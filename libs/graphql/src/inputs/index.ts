export { textProblem } from './bounds.js';
export {
  IdField,
  IdListField,
  ListField,
  NumberField,
  ReasonField,
  TextField,
  WholeField,
  textInWords,
} from './fields.js';
export { inputInvalid, InputPipe } from './input.pipe.js';
export { PageArgs } from './page.args.js';
