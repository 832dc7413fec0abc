import { useQuery } from '@urql/preact';
import { Asked } from '../../ui/query-view.js';
import { Page } from '../../ui/page.js';
import { withWeekday } from '../../shared/words.js';
import { useToday } from '../../shared/me.js';
import { REGISTER, type Register } from './operations.js';
import { RegisterForm } from './register-form.js';
import { Roll } from './roll.js';
import { endsAt } from '../sessions/sessions.js';

/** One session: its roll before its day, its register from then on. */
export function RegisterPage({ sessionId }: { sessionId: string }) {
  const [{ data }] = useQuery({ query: REGISTER, variables: { sessionId } });
  const today = useToday();
  return (
    <Page title={data?.register.session.module ?? 'Register'} back={{ to: '/sessions', text: 'My sessions' }}>
      <Asked question={REGISTER} variables={{ sessionId }}>
        {({ register }, again) => (
          <>
            <About register={register} />
            {register.heldOn > today ? (
              <Roll register={register} />
            ) : (
              <RegisterForm sessionId={sessionId} asked={register} again={again} />
            )}
          </>
        )}
      </Asked>
    </Page>
  );
}

const About = ({ register: { heldOn, session } }: { register: Register }) => (
  <p class="tv-register__about">
    <strong>{withWeekday(heldOn)}</strong>, {session.startsAt} to {endsAt(session.startsAt, session.minutes)} ·{' '}
    {session.site ?? 'No site named'} · {session.booked} booked of {session.capacity} places
  </p>
);
