import { useToday } from '../../shared/me.js';
import { withWeekday } from '../../shared/words.js';
import { Page, Title } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { endsAt } from '../sessions/sessions.js';
import { REGISTER, type Register } from './operations.js';
import { RegisterForm } from './register-form.js';
import { Roll } from './roll.js';

/** One session: its roll before its day, its register from then on. */
export function RegisterPage({ sessionId }: { sessionId: string }) {
  const today = useToday();
  return (
    <Page title="Register" back={{ to: '/sessions', text: 'My sessions' }}>
      <QueryView query={REGISTER} variables={{ sessionId }}>
        {({ register }, again) => (
          <>
            <Title of={register.session.module.name} />
            <About register={register} />
            {register.session.heldOn > today ? (
              <Roll register={register} />
            ) : (
              <RegisterForm sessionId={sessionId} asked={register} again={again} />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

const About = ({ register: { session } }: { register: Register }) => (
  <p class="tv-register__about">
    <strong>{withWeekday(session.heldOn)}</strong>, {session.startsAt} to {endsAt(session.startsAt, session.minutes)} ·{' '}
    {session.site?.name ?? 'No site named'} · {session.booked} booked of {session.capacity} places
  </p>
);
