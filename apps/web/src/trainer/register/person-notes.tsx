import type { Row } from './marks.js';
import type { OpenRegister } from './use-register.js';

interface Props {
  row: Row;
  register: OpenRegister;
  goTo: (id: string) => void;
}

/** What is particular about one person, in words, and the way out where there is a choice. */
export function Notes({ row, register, goTo }: Props) {
  const notes = notesOf(row);
  if (notes.length === 0) return null;
  return (
    <div class="tv-on-roll__notes">
      <span>{notes.join(' · ')}</span>
      {gaveBack(row) && (
        <button
          type="button"
          class="tv-link-button"
          onClick={() => {
            register.keepAsWalkIn(row);
            goTo(row.id);
          }}
        >
          Keep as a walk-in<span class="govuk-visually-hidden"> {row.name}</span>
        </button>
      )}
      {row.unsent && !row.held && (
        <TakeBack
          row={row}
          takeBack={() => {
            register.takeBack(row);
            goTo(row.id);
          }}
        />
      )}
    </div>
  );
}

const TakeBack = ({ row: { name, onRoll }, takeBack }: { row: Row; takeBack: () => void }) => (
  <button type="button" class="tv-link-button" onClick={takeBack}>
    {onRoll ? 'Take back' : 'Remove'}
    <span class="govuk-visually-hidden">{onRoll ? ` the mark of ${name}` : ` ${name}`}</span>
  </button>
);

const gaveBack = ({ onRoll, walkIn }: Row) => !onRoll && !walkIn;

function notesOf(row: Row) {
  const { isLikeAnother, walkIn, saved, unsent } = row;
  const tooShort = !unsent && saved && saved.state !== 'ABSENT' && !saved.contentCredit;
  return [
    isLikeAnother && 'nothing that may be shown tells them from their namesake here',
    walkIn && 'walk-in',
    gaveBack(row) && 'not on the roll any more',
    unsent && 'not saved yet',
    tooShort && 'not there for long enough to be credited',
  ].filter(Boolean);
}
