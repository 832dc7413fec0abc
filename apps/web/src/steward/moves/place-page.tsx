import { inWords } from '../../shared/words.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { NoSuchPage } from '../../ui/no-such-page.js';
import { useDone } from '../desk/use-done.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { NEEDS_REASON, ReasonField } from '../desk/reason-field.js';
import { MOVE_KINDS, type MoveKind } from './move-kinds.js';
import { MovePlace } from './move-place.js';
import { RoomsOfSite } from '../places/rooms-of-site.js';
import { TeamLeaders } from './team-leaders.js';
import { type Moves, PLACE_MOVES, VOID_MOVE } from './operations.js';
import { PLACES, type Places, SITES, type Sites } from '../places/operations.js';

interface Props {
  kind: MoveKind;
  id: string;
}

/** Where a site, a team or a cluster lies, from which day on. */
export const PlacePage = ({ kind, id }: Props) => (
  <QueryView query={PLACES} variables={{}}>
    {(places, placesAgain) => (
      <QueryView query={SITES} variables={{}}>
        {({ sites }, sitesAgain) => {
          const again = () => {
            placesAgain();
            sitesAgain();
          };
          return <Whole key={id} {...{ kind, id, places, sites, again }} />;
        }}
      </QueryView>
    )}
  </QueryView>
);

interface WholeProps extends Props {
  places: Places;
  sites: Sites;
  again: () => void;
}

function Whole({ kind, id, places, sites, again }: WholeProps) {
  const { done, say } = useDone();
  const { list, within, options, what, none } = MOVE_KINDS[kind](places, sites);
  const place = list.find((one) => one.id === id);
  if (!place) return <NoSuchPage />;
  return (
    <Page title={place.name} back={{ to: `/desk/${kind === 'clusters' ? 'areas' : kind}`, text: what }}>
      {done}
      <p class="govuk-body">{within(place.id) ? `Lies in ${within(place.id)} today.` : none}</p>
      <QueryView query={PLACE_MOVES} variables={{ placeId: id }}>
        {({ placeMoves }, readAgain) => {
          const onDone = (words: string) => {
            say(words);
            readAgain();
            again();
          };
          return (
            <>
              <MovePlace key={placeMoves.length} {...{ kind, id, options, onDone, named: place.name }} />
              <PastMoves {...{ moves: placeMoves, onDone }} />
              {kind === 'sites' && <RoomsOfSite siteId={id} named={place.name} onDone={say} />}
              {kind === 'teams' && <TeamLeaders teamId={id} named={place.name} onDone={say} />}
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}

interface PastProps {
  moves: Moves;
  onDone: (words: string) => void;
}

const PastMoves = ({ moves, onDone }: PastProps) => (
  <section class="tv-section" aria-labelledby="moves">
    <h2 class="govuk-heading-l" id="moves">
      Moves
    </h2>
    {moves.length === 0 && <p class="govuk-body">It has not moved: it lies where it was added.</p>}
    {moves.map((move) => (
      <article key={move.id} class="tv-who" aria-label={`From ${inWords(move.firstDay)}`}>
        <p class="govuk-body">
          {move.voidedOn ? <s>{toWhere(move)}</s> : toWhere(move)}
          <br />
          <span class="tv-quiet">
            {move.reason}
            <br />
            Recorded on {inWords(move.recordedOn)}
            {move.recordedBy && ` by ${move.recordedBy}`}.
          </span>
        </p>
        {move.voidedOn ? (
          <p class="govuk-body">
            Taken back on {inWords(move.voidedOn)}
            {move.voidedBy && ` by ${move.voidedBy}`}: {move.voidReason}
          </p>
        ) : (
          <ChangeForm
            summary="Take this move back"
            about={`from ${inWords(move.firstDay)}`}
            of={`void-${move.id}`}
            mutation={VOID_MOVE}
            read={(form) => ({ input: { moveId: move.id, reason: textIn(form, 'reason') } })}
            needs={NEEDS_REASON}
            button="Take it back"
            isWarning
            onDone={() => onDone('The move is taken back: on all days it lies where it did without it.')}
          >
            {(field) => <ReasonField {...field('reason')} />}
          </ChangeForm>
        )}
      </article>
    ))}
  </section>
);

const toWhere = ({ firstDay, toCluster, toArea }: Moves[number]) =>
  `From ${inWords(firstDay)} in ${toCluster ? `${toCluster.name}, ${toCluster.area.name}` : (toArea?.name ?? 'no cluster')}`;
