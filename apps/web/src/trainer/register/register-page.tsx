import { endsAt } from '../../shared/session-hours.js';
import { withWeekday } from '../../shared/words.js';
import { Page, Title } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { JustAdded } from './just-added.js';
import { REGISTER, type Register } from './operations.js';
import { RegisterForm } from './register-form.js';
import { Roll } from './roll.js';

/** One session: its roll before it starts, its register from then on. */
export function RegisterPage({ sessionId }: { sessionId: string }) {
  return (
    <Page title="Register" back={{ to: '/sessions', text: 'My sessions' }}>
      <QueryView query={REGISTER} variables={{ sessionId }}>
        {({ register }, again) => (
          <>
            <Title of={register.session.module.name} called={calledAs(register.session)} />
            <About register={register} />
            <JustAdded register={register} />
            {register.session.hasBegun ? (
              <RegisterForm sessionId={sessionId} asked={register} again={again} />
            ) : (
              <Roll sessionId={sessionId} register={register} again={again} />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

/* One module has many sessions, and on one day perhaps several. */
const calledAs = ({ module, heldOn, startsAt }: Register['session']) =>
  `${module.name}, ${withWeekday(heldOn)} at ${startsAt}`;

const About = ({ register: { session } }: { register: Register }) => (
  <p class="tv-register__about">
    <strong>{withWeekday(session.heldOn)}</strong>, {session.startsAt} to {endsAt(session.startsAt, session.minutes)} ·{' '}
    {session.site?.name ?? 'No site named'} · {session.booked} booked of {session.capacity} places
    {!session.hasBegun && session.waiting > 0 && `, ${session.waiting} waiting`}
  </p>
);
