import type { TypedDocumentNode } from '@urql/core';
import { inWords } from '../../shared/words.js';
import { DayField } from '../../ui/day-field.js';
import { SelectField } from '../../ui/select-field.js';
import type { Keyed } from '../../ui/use-change.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn, textOrNull } from '../desk/form-data.js';
import { NEEDS_REASON, ReasonField } from '../desk/reason-field.js';
import type { MoveKind } from './move-kinds.js';
import { MOVE_CLUSTER, MOVE_SITE, MOVE_TEAM } from './operations.js';

interface Props {
  kind: MoveKind;
  id: string;
  named: string;
  options: readonly { id: string; name: string }[];
  onDone: (words: string) => void;
}

/** A place lies elsewhere from a day on. */
export const MovePlace = ({ kind, ...rest }: Props) => {
  const { id } = rest;
  switch (kind) {
    case 'sites':
      return (
        <Move
          {...rest}
          mutation={MOVE_SITE}
          read={(form) => ({ input: { siteId: id, clusterId: textOrNull(form, 'clusterId'), ...whenAndWhy(form) } })}
        />
      );
    case 'teams':
      return (
        <Move
          {...rest}
          mutation={MOVE_TEAM}
          read={(form) => ({ input: { teamId: id, clusterId: textOrNull(form, 'clusterId'), ...whenAndWhy(form) } })}
        />
      );
    default:
      return (
        <Move
          {...rest}
          toArea
          mutation={MOVE_CLUSTER}
          read={(form) => ({ input: { clusterId: id, areaId: textIn(form, 'areaId'), ...whenAndWhy(form) } })}
        />
      );
  }
};

const whenAndWhy = (form: FormData) => ({ firstDay: textIn(form, 'firstDay'), reason: textIn(form, 'reason') });

interface MoveProps<Data, Variables extends Keyed> extends Omit<Props, 'kind'> {
  /** Whether it goes to an area, and not to a cluster. */
  toArea?: boolean;
  mutation: TypedDocumentNode<Data, Variables>;
  read: (form: FormData) => Omit<Variables, 'key'>;
}

function Move<Data extends object, Variables extends Keyed>({
  id,
  named,
  options,
  toArea,
  mutation,
  read,
  onDone,
}: MoveProps<Data, Variables>) {
  const to = toArea ? 'areaId' : 'clusterId';
  return (
    <ChangeForm
      summary="Move it from a day on"
      about={named}
      of={`move-${id}`}
      mutation={mutation}
      read={read}
      needs={{
        ...(toArea && { areaId: { says: 'Choose the area' } }),
        firstDay: { says: 'Enter the first day on which it lies there', day: 'The first day' },
        ...NEEDS_REASON,
      }}
      others={toArea ? [] : ['clusterId']}
      fieldOf={{ MOVED_THAT_DAY: 'firstDay', MOVE_DAY_INVALID: 'firstDay', MOVE_UNCHANGED: to }}
      button="Move it"
      onDone={(data) =>
        onDone(`Recorded: ${named} moves on ${inWords(firstDayIn(data))}. Earlier days stay as they were.`)
      }
    >
      {(field) => (
        <>
          <SelectField
            {...field(to)}
            label={toArea ? 'Area in which it lies then' : 'Cluster in which it lies then'}
            value=""
            options={options}
            empty={toArea ? 'Choose' : 'None'}
          />
          <DayField
            {...field('firstDay')}
            label="First day there"
            hint="Figures of earlier days count it where it lay"
            value=""
          />
          <ReasonField {...field('reason')} />
        </>
      )}
    </ChangeForm>
  );
}

/* Each of the three answers with the move under its own name. */
const firstDayIn = (data: object) => (Object.values(data)[0] as { firstDay: string }).firstDay;
