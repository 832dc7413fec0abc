import type { ComponentChildren } from 'preact';
import { inWords, momentInWords } from '../../shared/words.js';
import { Fact } from '../../ui/fact.js';
import { Page, Title } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { useDone } from '../desk/use-done.js';
import {
  BindMachine,
  ChangeMachine,
  CloseMachine,
  LetItRead,
  LetItReadNoMore,
  ReopenMachine,
} from './machine-forms.js';
import { MachineKeys } from './machine-keys.js';
import { MachineLog } from './machine-log.js';
import { type Area, type Machine, MACHINE, type Service } from './operations.js';

/** One machine: what it reads, by what it is let in, and what it asked. */
export const MachinePage = ({ id }: { id: string }) => (
  <Page title="A machine" back={{ to: '/desk/machines', text: 'Machines' }}>
    <QueryView query={MACHINE} variables={{ id }}>
      {({ serviceAccount, signInServices, areas }, again) => (
        <>
          <Title of={serviceAccount.name} />
          <Whole {...{ machine: serviceAccount, services: signInServices, areas, again }} />
        </>
      )}
    </QueryView>
  </Page>
);

interface Props {
  machine: Machine;
  services: Service[];
  areas: Area[];
  again: () => void;
}

function Whole({ machine, services, areas, again }: Props) {
  const { done, say } = useDone();
  const onDone = (words: ComponentChildren) => {
    say(words);
    again();
  };
  const shared = { machine, onDone };
  const isClosed = machine.state === 'CLOSED';
  return (
    <>
      {done}
      <p class="govuk-body-l">{stateInWords(machine)}</p>
      <dl class="tv-facts">
        <Fact name="What it is for">{machine.purpose}</Fact>
        <Fact name="Who answers for it">
          <span class="tv-long">{machine.contact}</span>
        </Fact>
        <Fact name="Added">
          {momentInWords(machine.madeAt)}, by {machine.madeBy}
        </Fact>
        {machine.tokensOf && (
          <Fact name="Tokens of">
            {machine.tokensOf}, where it is called <span class="tv-long">{machine.subject}</span>
          </Fact>
        )}
      </dl>
      <ChangeMachine {...shared} />
      {isClosed ? <ReopenMachine {...shared} /> : <CloseMachine {...shared} />}
      <section class="tv-section" aria-labelledby="keys">
        <h2 class="govuk-heading-l" id="keys">
          Keys
        </h2>
        <MachineKeys {...shared} />
        {!isClosed && <BindMachine {...shared} services={services} />}
      </section>
      <section class="tv-section" aria-labelledby="reads">
        <h2 class="govuk-heading-l" id="reads">
          What it reads
        </h2>
        <Reads {...shared} />
        {!isClosed && <LetItRead {...shared} areas={areas} />}
      </section>
      <section class="tv-section" aria-labelledby="log">
        <h2 class="govuk-heading-l" id="log">
          What it asked
        </h2>
        <MachineLog machine={machine} />
      </section>
    </>
  );
}

function Reads({ machine: { grants }, onDone }: { machine: Machine; onDone: (words: ComponentChildren) => void }) {
  const live = grants.filter(({ state }) => state !== 'ENDED' && state !== 'VOIDED');
  if (live.length === 0)
    return <p class="govuk-body">Nothing but what everybody who signs in reads, such as places.</p>;
  return (
    <>
      {live.map((grant) => (
        <article key={grant.id} class="tv-who" aria-label={grant.inWords}>
          <h3 class="govuk-heading-s">{grant.inWords}</h3>
          {grant.lastDay && <p class="govuk-body">Until {inWords(grant.lastDay)}.</p>}
          <LetItReadNoMore grant={grant} onDone={onDone} />
        </article>
      ))}
    </>
  );
}

function stateInWords({ state, lastDay, closedBecause }: Machine): string {
  if (state === 'CLOSED') return `Closed: ${closedBecause ?? 'nobody said why'}.`;
  if (state === 'OVER') return `Its last day was ${inWords(lastDay)}: it is let in no more.`;
  return `It is let in until ${inWords(lastDay)}.`;
}
