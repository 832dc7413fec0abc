import { type Day, keyOf } from '@app/kernel';
import type { Namesake } from '../lists/index.js';
import { isDecorated } from './damaged-name.rules.js';
import { nearlyTheirs, withNear } from './near-number.rules.js';
import { isOtherName } from './other-name.rules.js';
import type { Known, KnownPerson, ListChange, ListedRow, PersonWrite, Remark } from './staff-list.js';

/** What a row changes of the person themselves, or who they may be. */
export interface ComparedNames {
  changes: ListChange[];
  problems: Remark[];
  notes: Remark[];
  /** Who may be meant, where that is for a steward to say. */
  namesakes: Namesake[];
  /** Whether a steward says who it is, before anything is written. */
  isInDoubt: boolean;
  write?: PersonWrite;
}

export const NONE = { changes: [], problems: [], notes: [], namesakes: [], isInDoubt: false };

/** What the rows of one person say of who they are: their names, address and number. */
export function compareNames(row: ListedRow, known: Known, day: Day): ComparedNames {
  const { person, said } = known;
  const { staffNumber: number } = row;
  if (!person) return somebodyNew(row, known);
  if (said && 'isNew' in said)
    return {
      ...NONE,
      problems: [
        { field: 'STAFF_NUMBER', says: `${nameOf(person)} has this staff number. Somebody else needs another.` },
      ],
    };
  if (person.number && person.number !== number)
    return {
      ...NONE,
      problems: [
        {
          field: 'STAFF_NUMBER',
          says: `${nameOf(person)} has the staff number ${person.number} at this employer already.`,
        },
      ],
    };
  if (!person.number && known.alsoSaid) return { ...NONE, problems: [hasAnother(person, known.alsoSaid)] };
  if (!said && isAnotherName(row, person))
    return { ...NONE, isInDoubt: true, namesakes: [{ id: person.id, name: nameOf(person), posts: [] }] };
  return renamed(row, person, day);
}

function somebodyNew(row: ListedRow, known: Known): ComparedNames {
  const { namesakes, namesakeAbove, nearNumber, said } = known;
  const { staffNumber: number, givenName, familyName, email } = row;
  if (nearNumber && !said)
    return { ...NONE, namesakes: withNear(namesakes, nearNumber), isInDoubt: true, notes: [nearlyTheirs(nearNumber)] };
  if ((namesakes.length > 0 || namesakeAbove) && !said)
    return { ...NONE, namesakes, isInDoubt: true, notes: namesakeAbove ? [alsoOn(namesakeAbove)] : [] };
  const write = { id: null, answersId: null, number, addsNumber: true, givenName, familyName, isRenamed: false, email };
  const notes = isDecorated(givenName) || isDecorated(familyName) ? [DECORATION_COMES] : [];
  return { ...NONE, changes: email ? [{ field: 'EMAIL', before: null, after: email }] : [], notes, write };
}

/* Nobody but whoever wrote the list knows whether the brackets have another name of theirs. */
const DECORATION_COMES: Remark = {
  field: 'GIVEN_NAME',
  says: 'A title, or what stands in brackets, is no part of a name, but is saved as the list has it. Take it out of the list and send that again, or change it on their page afterwards.',
};

const hasAnother = (person: KnownPerson, line: number): Remark => ({
  field: 'STAFF_NUMBER',
  says: `Line ${line} is said to be ${nameOf(person)} too, with another number, and an employer has one for a person: say of one line that it is somebody else, or leave it out of the list.`,
});

const alsoOn = (line: number): Remark => ({
  field: 'STAFF_NUMBER',
  says: `Line ${line} has this name too, with another number. If that is the same person, leave this row aside, and read the list again once the other is saved.`,
});

function renamed(row: ListedRow, person: KnownPerson, day: Day): ComparedNames {
  const { staffNumber: number } = row;
  const isElsewhere = person.elsewhere.some(({ lastDay }) => !lastDay || lastDay >= day);
  const name = compareName(row, person, isElsewhere);
  const address = compareAddress(row, person, isElsewhere);
  const numbered: ListChange[] = person.number ? [] : [{ field: 'STAFF_NUMBER', before: null, after: number }];
  const isRenamed = name.changes.length > 0;
  const other = isRenamed && person.id !== person.recordId ? [OTHER_KEEPS] : [];
  const { givenName, familyName } = isRenamed ? row : person;
  const moved = address.changes.length > 0 ? { email: row.email } : {};
  const write = {
    ...{ id: person.recordId, answersId: person.id, number, addsNumber: !person.number },
    ...{ givenName, familyName, isRenamed, ...moved },
  };
  const changes = [...numbered, ...name.changes, ...address.changes];
  return { ...NONE, changes, notes: [...name.notes, ...other, ...address.notes], write };
}

type Told = Pick<ComparedNames, 'changes' | 'notes'>;

function compareName(row: ListedRow, person: KnownPerson, isElsewhere: boolean): Told {
  const [said, has] = [nameOf(row), nameOf(person)];
  if (said === has) return NONE;
  if (isDecorated(row.givenName) || isDecorated(row.familyName))
    return { changes: [], notes: [decorationStays(person)] };
  const isSame = keyOf(said) === keyOf(has);
  if (isSame || (isElsewhere && person.formerNames.includes(keyOf(said))))
    return { changes: [], notes: [nameStays(person, !isSame)] };
  return { changes: [{ field: 'FAMILY_NAME', before: has, after: said }], notes: [] };
}

function compareAddress({ email }: ListedRow, person: KnownPerson, isElsewhere: boolean): Told {
  if (!email || email.toLowerCase() === person.email?.toLowerCase()) return NONE;
  if (isElsewhere && person.email) return { changes: [], notes: [ADDRESS_STAYS] };
  return { changes: [{ field: 'EMAIL', before: person.email, after: email }], notes: [] };
}

/* Whoever works for two employers is in the lists of both, which may not say the same of them. */
const nameStays = (person: KnownPerson, isFormer: boolean): Remark => ({
  field: 'FAMILY_NAME',
  says: isFormer
    ? `They were called so before, and ${nameOf(person)} since; that stays, since they work elsewhere too. Put it right on their page if it is wrong.`
    : `The record writes ${nameOf(person)}; that stays.`,
});
const OTHER_KEEPS: Remark = {
  field: 'FAMILY_NAME',
  says: 'This is the name on the record that has this number. The record that answers for both keeps its own.',
};
/* Each month the list would rename them, and whoever is called Dr. is so in one employer’s list alone. */
const decorationStays = (person: KnownPerson): Remark => ({
  field: 'GIVEN_NAME',
  says: `A title, or what stands in brackets, is no part of a name: ${nameOf(person)} stays. Change it on their page if they are called otherwise.`,
});
const ADDRESS_STAYS: Remark = {
  field: 'EMAIL',
  says: 'The record has another address, and they work elsewhere too; that stays. Change it on their page if this one is right.',
};

/* Neither name is left: a number given to somebody else, or a slip, until a steward says that it is they. */
const isAnotherName = (row: ListedRow, { givenName, familyName }: KnownPerson) =>
  isOtherName([row.givenName, row.familyName], [givenName, familyName].map(keyOf));

const nameOf = ({ givenName, familyName }: Pick<KnownPerson, 'givenName' | 'familyName'>) =>
  [givenName, familyName].filter(Boolean).join(' ');
