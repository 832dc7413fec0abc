export { closedSet, DateTimeScalar, DayScalar, ErrorFilter, refusalIn, statusOf, TimeScalar } from './answers/index.js';
export { type Connection, connectionFrom, connectionOf, isByPages } from './answers/index.js';
export { HttpDriver, type HttpDriverConfig, loaderOf, printSchemaFile, type RequestContext } from './driver/index.js';
export { inputInvalid, InputPipe, PageArgs, textInWords } from './inputs/index.js';
export {
  IdField,
  IdListField,
  ListField,
  NumberField,
  ReasonField,
  TextField,
  textProblem,
  WholeField,
} from './inputs/index.js';
export { about, BODY_LIMIT, costOf, limits } from './limits/index.js';
