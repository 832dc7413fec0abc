import { DataTable } from '../../ui/data-table.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { NEEDS_REASON, ReasonField } from '../desk/reason-field.js';
import { linesOf } from './compared.rules.js';
import { type Compared, JOIN } from './operations.js';

interface Props {
  compared: Compared;
  onJoined: (joined: { name: string; otherName: string; lastDay: string | null }) => void;
}

/** Two records side by side, what stands in the way of joining them, and what would follow. */
export const ComparedRecords = ({ compared: { record, other, clashes, follows }, onJoined }: Props) => (
  <>
    <p class="govuk-body-l">
      {clashes.length > 0
        ? 'They cannot be joined as they are.'
        : 'They can be joined, if you know that they are one person. A name alone does not say so.'}
    </p>
    {clashes.length > 0 && (
      <section aria-labelledby="in-the-way">
        <h2 class="govuk-heading-m" id="in-the-way">
          What stands in the way
        </h2>
        <ul class="govuk-list govuk-list--bullet">
          {clashes.map(({ inWords }) => (
            <li key={inWords}>{inWords}</li>
          ))}
        </ul>
      </section>
    )}
    <DataTable
      caption={`The record of ${record.name}, and the other one`}
      columns={[
        { name: 'What', cell: ({ what }) => what, isKey: true },
        { name: 'This record', cell: (line) => <span class="tv-long">{line.record}</span> },
        { name: 'The other record', cell: (line) => <span class="tv-long">{line.other}</span> },
      ]}
      rows={linesOf(record, other)}
      rowKey={({ what }) => what}
    />
    {clashes.length === 0 && (
      <section class="tv-section" aria-labelledby="follows">
        <h2 class="govuk-heading-m" id="follows">
          What follows
        </h2>
        <ul class="govuk-list govuk-list--bullet">
          {follows.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <ChangeForm
          summary="Join them"
          of="join"
          mutation={JOIN}
          read={(form) => ({
            input: { practitionerId: record.id, otherId: other.id, reason: textIn(form, 'reason') },
          })}
          needs={NEEDS_REASON}
          button="They are one person: join them"
          isOpen
          onDone={({ joinRecords: joined }) =>
            onJoined({
              ...{ name: joined.record.name, otherName: joined.other.name },
              lastDay: joined.leaving?.lastDay ?? null,
            })
          }
        >
          {(field) => <ReasonField {...field('reason')} label="How do you know that they are one person?" />}
        </ChangeForm>
      </section>
    )}
  </>
);
