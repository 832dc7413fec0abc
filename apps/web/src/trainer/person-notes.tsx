import type { Row } from './marks.js';
import type { RegisterInHand } from './use-register.js';

interface Props {
  row: Row;
  hand: RegisterInHand;
  goTo: (id: string) => void;
}

/** What is particular about one person, in words, and the way out where there is a choice. */
export function Notes({ row, hand, goTo }: Props) {
  const { name, walkIn, onRoll, saved, unsent, held } = row;
  const gaveBack = !onRoll && !walkIn;
  const tooShort = !unsent && saved && saved.state !== 'absent' && !saved.contentCredit;
  const notes = [
    walkIn && 'walk-in',
    gaveBack && 'not on the roll any more',
    unsent && 'not saved yet',
    tooShort && 'not there for long enough to be credited',
  ].filter(Boolean);
  if (notes.length === 0) return null;
  const takeBack = () => {
    hand.takeBack(row);
    goTo(row.id);
  };
  return (
    <div class="tv-on-roll__notes">
      <span>{notes.join(' · ')}</span>
      {gaveBack && (
        <button type="button" class="tv-link-button" onClick={() => hand.keepAsWalkIn(row)}>
          Keep as a walk-in<span class="govuk-visually-hidden"> {name}</span>
        </button>
      )}
      {unsent && !held && (
        <button type="button" class="tv-link-button" onClick={takeBack}>
          {onRoll ? 'Take back' : 'Remove'}
          <span class="govuk-visually-hidden">{onRoll ? ` the mark of ${name}` : ` ${name}`}</span>
        </button>
      )}
    </div>
  );
}
