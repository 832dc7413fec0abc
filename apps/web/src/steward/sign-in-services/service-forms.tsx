import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { counted } from '../../shared/words.js';
import { TextField } from '../../ui/text-field.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { NEEDS_REASON, ReasonField } from '../desk/reason-field.js';
import { ADD_SERVICE, END_SERVICE, type Service, TRY_SERVICE } from './operations.js';

interface Props {
  /** Says what a change did, and reads the services again. */
  onDone: (words: ComponentChildren) => void;
}

export const AddService = ({ onDone }: Props) => (
  <ChangeForm
    summary="Add an organisation"
    of="service"
    mutation={ADD_SERVICE}
    read={(form) => ({
      input: {
        ...{ name: textIn(form, 'name'), issuer: textIn(form, 'issuer'), domains: textIn(form, 'domains') },
        ...{ clientId: textIn(form, 'clientId'), clientSecret: textIn(form, 'clientSecret') },
      },
    })}
    needs={{
      name: { says: 'Enter the name of the organisation' },
      issuer: { says: 'Enter the issuer, which begins with https://' },
      clientId: { says: 'Enter the client id' },
      clientSecret: { says: 'Enter the client secret' },
    }}
    others={['domains']}
    fieldOf={{
      ...{ ISSUER_INVALID: 'issuer', SIGN_IN_SERVICE_THERE: 'issuer', DOMAIN_INVALID: 'domains' },
      ...{ NAME_INVALID: 'name', CLIENT_INVALID: 'clientId' },
    }}
    button="Add it, and see whether it answers"
    onDone={({ addSignInService: { service, inWords } }) =>
      onDone(
        <>
          {service.name} is added. {inWords} <span class="tv-long">{service.callback}</span>
        </>,
      )
    }
  >
    {(field) => (
      <>
        <p class="govuk-body">
          Ask the organisation’s IT to register Trivium as an application that signs people in by OpenID Connect. They
          give you three things; you give them an address afterwards.
        </p>
        <TextField {...field('name')} label="Name" hint="As its people know it, such as Millbrook Council" width={20} />
        <TextField {...field('issuer')} label="Issuer" hint="An address that begins with https://" />
        <TextField {...field('clientId')} label="Client id" />
        <TextField
          {...field('clientSecret')}
          type="password"
          label="Client secret"
          hint="It is kept sealed and never shown again. When it runs out, end the service and add it with the new one."
        />
        <TextField
          {...field('domains')}
          label="E-mail domains (optional)"
          hint="What comes behind the @ of its people’s work addresses, parted by commas. It then vouches for those alone, and whoever types such an address is led there."
        />
      </>
    )}
  </ChangeForm>
);

export const TryService = ({ service, onDone }: Props & { service: Service }) => (
  <ChangeForm
    summary="See whether it answers"
    about={service.name}
    of={`try-${service.id}`}
    mutation={TRY_SERVICE}
    read={() => ({ input: { serviceId: service.id } })}
    button="Try it now"
    onDone={({ trySignInService: { inWords, service: tried } }) =>
      onDone(
        <>
          {inWords} <span class="tv-long">{tried.callback}</span>
        </>,
      )
    }
  >
    {() => <p class="govuk-body">Nothing changes by it, and nobody is signed in or out.</p>}
  </ChangeForm>
);

export const EndService = ({ service, onDone }: Props & { service: Service }) => (
  <ChangeForm
    summary="End it"
    about={service.name}
    of={`end-${service.id}`}
    mutation={END_SERVICE}
    read={(form) => ({ input: { serviceId: service.id, reason: textIn(form, 'reason') } })}
    needs={NEEDS_REASON}
    fieldOf={{ LAST_STEWARD: 'reason' }}
    button="End it now"
    isWarning
    onDone={({ endSignInService: { name } }) => onDone(`${name} has ended: whoever signed in there is signed out.`)}
  >
    {(field) => (
      <>
        <WhoIsLeft service={service} />
        <ReasonField {...field('reason')} />
      </>
    )}
  </ChangeForm>
);

/* Whoever has no other way in has to be invited again. */
function WhoIsLeft({ service: { onlyWayOf, onlyWayOfCount } }: { service: Service }) {
  if (onlyWayOfCount === 0) return <p class="govuk-body">Nobody signs in by it alone.</p>;
  const more = onlyWayOfCount - onlyWayOf.length;
  return (
    <>
      <p class="govuk-body">
        {onlyWayOfCount === 1 ? 'One person has' : `${counted(onlyWayOfCount, 'person', 'people')} have`} no other way
        in. They are signed out at once, and sign in again when you have invited them again:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {onlyWayOf.map(({ id, name }) => (
          <li key={id}>
            <Link class="govuk-link" href={`/desk/accounts/${id}`}>
              {name}
            </Link>
          </li>
        ))}
        {more > 0 && <li>and {counted(more, 'other', 'others')}</li>}
      </ul>
    </>
  );
}
