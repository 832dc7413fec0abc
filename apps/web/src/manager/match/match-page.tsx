import { useRef } from 'preact/hooks';
import { useSearch } from 'wouter-preact';
import { useWhenInTitle } from '../../shared/use-when.js';
import { useFilters } from '../../shared/address.js';
import { emptyOf, NotSetUp } from '../../shared/not-set-up.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Page } from '../../ui/page.js';
import { AnswerView, QueryView } from '../../ui/query-view.js';
import { useAnswer } from '../../ui/use-answer.js';
import { addressErrors, inputFrom, MATCH_FILTERS, type MatchAddress } from './match-address.js';
import { MatchAnswer } from './match-answer.js';
import { MatchForm } from './match-form.js';
import { CHOICES, type Choices, MATCH } from './operations.js';

/** M5: who can meet this level of need here? The question stands in the address, so a link asks it again. */
export const MatchPage = () => (
  <Page title="Who can help?">
    <QueryView query={CHOICES} variables={{}}>
      {(choices) => {
        const missing = emptyOf({ 'need levels': choices.needLevels, clusters: choices.clusters });
        return missing.length > 0 ? <NotSetUp missing={missing} /> : <Question choices={choices} />;
      }}
    </QueryView>
  </Page>
);

function Question({ choices }: { choices: Choices }) {
  const [address, choose] = useFilters(MATCH_FILTERS);
  useWhenInTitle({ on: address.on, knownAt: null });
  const justAsked = useRef(false);
  const search = useSearch();
  const errors = addressErrors(address, choices);
  const input = errors.length === 0 ? inputFrom(address) : undefined;
  const answer = useAnswer(MATCH, { input: input! }, { isWaiting: !input });
  const ask = (changed: Partial<MatchAddress>) => {
    justAsked.current = true;
    choose({ ...changed, first: null });
  };
  const form = <MatchForm key={search} choices={choices} address={address} errors={errors} ask={ask} />;
  if (!input)
    return (
      <>
        {errors.length === 0 && <BeforeAsking />}
        {form}
      </>
    );
  return (
    <>
      {/* Open where the question was refused, for then there is something to change. */}
      <Disclosure
        key={search}
        summary="Change the question"
        class="tv-not-printed"
        open={answer.refusal !== undefined}
        isFramed
      >
        {form}
      </Disclosure>
      <AnswerView answer={answer}>
        {({ match }) => <MatchAnswer match={match} address={address} justAsked={justAsked} />}
      </AnswerView>
    </>
  );
}

const BeforeAsking = () => (
  <>
    <p class="govuk-body-l">
      Say how much help is needed, where and about what. You get the people who can give it, best first, with the
      reasons.
    </p>
    <p class="govuk-inset-text">
      Never enter a family’s name, address or story here. The level, the cluster and the theme are all that Trivium
      needs. It looks at what people can do and on what evidence, never at their profession or employer.
    </p>
  </>
);
