import type { ComponentChildren } from 'preact';
import { inWords } from '../words.js';
import { LevelKey } from './level-key.js';
import { LineGroup } from './line-group.js';
import { NothingAsked } from './nothing-asked.js';
import { PrintHead } from './print-head.js';
import type { FrameworkScale, Line, ProfileParts } from './operations.js';
import { statesOf } from '../states.js';
import { SaveProfile } from './save-profile.js';
import { WhoItIs } from './who-it-is.js';

interface Props {
  profile: ProfileParts;
  /** The scales of all frameworks. */
  frameworks: FrameworkScale[];
  /** Whether it is the reader's own. */
  mine: boolean;
  /** What closes a gap, shown before its proof and never printed. */
  next?: (line: Line) => ComponentChildren;
  /** What else the reader may do about a line, shown below it and never printed. */
  beside?: (line: Line) => ComponentChildren;
}

/** One person's record against what is asked of them: gaps first, each line with its proof. */
export const ProfileView = ({ profile, frameworks, mine, next, beside }: Props) => (
  <div class="tv-profile">
    <PrintHead name={profile.practitioner.name} />
    {profile.lines.length > 0 && <HowMany profile={profile} />}
    <WhoItIs profile={profile} />
    {profile.lines.length === 0 ? (
      <NothingAsked profile={profile} mine={mine} />
    ) : (
      <>
        <LevelKey lines={profile.lines} frameworks={frameworks} />
        {statesOf(profile.lines).map((state) => (
          <LineGroup
            key={state}
            state={state}
            lines={profile.lines.filter((line) => line.state === state)}
            next={next}
            beside={beside}
          />
        ))}
        <SaveProfile profile={profile} />
      </>
    )}
  </div>
);

const HowMany = ({ profile: { met, on, knownAt } }: { profile: ProfileParts }) => (
  <p class="govuk-body-l tv-profile__met" aria-live="polite">
    <strong>
      {met.numerator} of {met.base}
    </strong>{' '}
    requirements met, on {inWords(on)}
    {knownAt && `, as it was known on ${inWords(knownAt)}`}
  </p>
);
