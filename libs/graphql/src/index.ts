export { closedSet, DateTimeScalar, DayScalar, ErrorFilter, refusalIn, statusOf, TimeScalar } from './answers/index.js';
export { type Connection, connectionFrom, connectionOf, type Edge, isByPages, PageInfo } from './answers/index.js';
export { HttpDriver, type HttpDriverConfig, loaderOf, printSchemaFile, type RequestContext } from './driver/index.js';
export {
  type FieldProblem,
  inputInvalid,
  InputPipe,
  invalidInput,
  PageArgs,
  type TextBounds,
  textInWords,
} from './inputs/index.js';
export { IdField, IdListField, ListField, NumberField, TextField, textProblem, WholeField } from './inputs/index.js';
export { about, BODY_LIMIT, costOf, limits, type Limits } from './limits/index.js';
