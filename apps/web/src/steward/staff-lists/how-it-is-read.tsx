import type { ComponentChildren } from 'preact';
import { ChoiceField } from '../../ui/choice-field.js';
import { Disclosure } from '../../ui/disclosure.js';
import { QueryView } from '../../ui/query-view.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { useMutationForm } from '../../ui/use-mutation-form.js';
import { counted } from '../../shared/words.js';
import { type Field, type Import, LIST_FIELDS, READ_AGAIN } from './operations.js';
import { standsNow } from './words.js';

interface Props {
  list: Import;
  onDone: (words: ComponentChildren) => void;
}

const ENCODINGS = {
  UTF_8: 'UTF-8',
  UTF_16_LE: 'UTF-16',
  UTF_16_BE: 'UTF-16, the other way round',
  WINDOWS_1252: 'Windows-1252',
};
const SEPARATORS = { COMMA: 'commas', SEMICOLON: 'semicolons', TAB: 'tabs', PIPE: 'upright lines' };

/** How the file was read, and what can be said of it: it stands open where something has to be. */
export const HowItIsRead = (props: Props) => (
  <Disclosure summary={`How the file is read: ${inWords(props.list)}`} open={props.list.state === 'ASKS'} isFramed>
    <QueryView query={LIST_FIELDS} variables={{ kind: props.list.kind }}>
      {({ listFields }) => <Form {...props} fields={listFields} />}
    </QueryView>
  </Disclosure>
);

/* A column of both names stands for one of each. */
const isName = (key: Field['key']) => key === 'GIVEN_NAME' || key === 'FAMILY_NAME';

const missingWords = (key: Field['key'], name: string, said: FormData) =>
  isName(key) && !said.get('GIVEN_NAME') && !said.get('FAMILY_NAME')
    ? `Choose which column is the ${name.toLowerCase()}, or under Name the one that has both`
    : `Choose which column is the ${name.toLowerCase()}`;

/* A column says one thing. */
const twiceIn = (fields: readonly Field[], said: FormData) =>
  fields.flatMap(({ key, name }, at) => {
    const first = fields.slice(0, at).find((one) => said.get(key) && said.get(one.key) === said.get(key));
    return first
      ? [
          {
            field: key,
            says: `Choose another column for the ${name.toLowerCase()}: this one is the ${first.name.toLowerCase()}`,
          },
        ]
      : [];
  });

const named = (words: Record<string, string>) => Object.entries(words).map(([id, name]) => ({ id, name }));

/* What stays is not said: only what is chosen otherwise has the file read as another table. */
const otherThan = <Choice extends string>(was: Choice | null, said: FormDataEntryValue | null) =>
  said === null || said === was ? null : (String(said) as Choice);

/* Of other headings other columns are chosen. */
const lineThan = (was: number, said: FormDataEntryValue | null) => (Number(said) === was ? null : Number(said));
const isLine = (said: FormDataEntryValue | null) =>
  /^\d{1,4}$/.test(String(said)) && Number(said) >= 1 && Number(said) <= 1000;

const inWords = ({ format, encoding, separator, sheet, rowCount }: Import) =>
  format === 'XLSX'
    ? `sheet “${sheet}” of a workbook, ${counted(rowCount, 'row')}`
    : `${ENCODINGS[encoding!]}, parted by ${SEPARATORS[separator!]}, ${counted(rowCount, 'row')}`;

/* Where the headings stand elsewhere, its columns are others, which are found anew. */
function wrongIn(list: Import, fields: readonly Field[], said: FormData) {
  const line = said.get('headingLine');
  if (!isLine(line)) return [{ field: 'headingLine', says: 'Enter the line of the headings, from 1 to 1000' }];
  if (lineThan(list.headingLine, line) !== null) return [];
  return [
    ...fields
      .filter(({ key, required }) => required && !said.get(key) && !(isName(key) && said.get('NAME')))
      .map(({ key, name }) => ({ field: key, says: missingWords(key, name, said) })),
    ...twiceIn(fields, said),
    ...(list.asksDayOrder && !said.get('dayOrder')
      ? [{ field: 'dayOrder', says: 'Say how its days are written' }]
      : []),
    ...(list.asksNameOrder && !said.get('nameOrder')
      ? [{ field: 'nameOrder', says: 'Say how its names are written' }]
      : []),
  ];
}

function Form({ list, fields, onDone }: Props & { fields: readonly Field[] }) {
  const { onSubmit, trouble, errors, isSending } = useMutationForm(READ_AGAIN, {
    check: (form) => wrongIn(list, fields, new FormData(form)),
    read: (form) => ({
      input: {
        importId: list.id,
        columns:
          lineThan(list.headingLine, form.get('headingLine')) === null
            ? fields.map(({ key }) => ({ field: key, column: Number(form.get(key)) || null }))
            : null,
        dayOrder: (form.get('dayOrder') as 'DAY_FIRST' | 'MONTH_FIRST' | null) || null,
        nameOrder: (form.get('nameOrder') as 'GIVEN_FIRST' | 'FAMILY_FIRST' | null) || null,
        sheet: String(form.get('sheet') ?? '') || null,
        headingLine: lineThan(list.headingLine, form.get('headingLine')),
        encoding: otherThan(list.encoding, form.get('encoding')),
        separator: otherThan(list.separator, form.get('separator')),
      },
    }),
    fields: {},
    onDone: ({ readListAgain }) => onDone(`Read again. ${standsNow(readListAgain)}`),
  });
  const columns = list.headings.map((heading, at) => ({
    id: `${at + 1}`,
    name: heading || `Column ${at + 1}, without a heading`,
  }));
  const chosen = new Map(list.columns.map(({ field, column }) => [field, column ? `${column}` : '']));
  return (
    <form class="tv-form" noValidate onSubmit={onSubmit}>
      {trouble}
      {(list.asksDayOrder || list.dayOrder) && (
        <ChoiceField
          id="dayOrder"
          name="dayOrder"
          legend="How are its days written?"
          hint="Such as 2/11/2026, which is 2 November or 11 February"
          errors={errors}
          chosen={list.dayOrder ? [list.dayOrder] : []}
          isSmall
          options={[
            { value: 'DAY_FIRST', text: 'The day first, as in the United Kingdom' },
            { value: 'MONTH_FIRST', text: 'The month first, as in the United States' },
          ]}
        />
      )}
      {(list.asksNameOrder || list.nameOrder) && (
        <ChoiceField
          id="nameOrder"
          name="nameOrder"
          legend="How are its names written?"
          hint="Where both stand in one column; with a comma the family name is first"
          errors={errors}
          chosen={list.nameOrder ? [list.nameOrder] : []}
          isSmall
          options={[
            { value: 'GIVEN_FIRST', text: 'The given name first, as in Jane Smith' },
            { value: 'FAMILY_FIRST', text: 'The family name first, as in Smith Jane' },
          ]}
        />
      )}
      {list.format === 'CSV' && list.encoding && (
        <div class="tv-form__row">
          <SelectField
            id="encoding"
            name="encoding"
            label="Encoding"
            hint="Where letters such as é look wrong"
            errors={errors}
            value={list.encoding}
            options={named(ENCODINGS)}
          />
          <SelectField
            id="separator"
            name="separator"
            label="Columns are parted by"
            errors={errors}
            value={list.separator ?? ''}
            options={named(SEPARATORS)}
          />
        </div>
      )}
      <TextField
        {...{ id: 'headingLine', name: 'headingLine', errors, width: 10, inputMode: 'numeric' }}
        label="The headings stand in line"
        hint="Where the file has a title, or two rows of headings"
        value={`${list.headingLine}`}
      />
      {list.sheets.length > 1 && (
        <SelectField
          id="sheet"
          name="sheet"
          label="Sheet"
          errors={errors}
          value={list.sheet ?? ''}
          options={list.sheets.map((name) => ({ id: name, name }))}
        />
      )}
      <div class="tv-form__row">
        {fields.map(({ key, name, needed }) => (
          <SelectField
            key={key}
            id={key}
            name={key}
            label={name}
            hint={needed === 'No' ? undefined : needed === 'Yes' ? 'Needed' : needed}
            errors={errors}
            value={chosen.get(key) ?? ''}
            options={columns}
            empty="None"
          />
        ))}
      </div>
      <button class="govuk-button govuk-button--secondary" disabled={isSending}>
        Read it so
      </button>
    </form>
  );
}
