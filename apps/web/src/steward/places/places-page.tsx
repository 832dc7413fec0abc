import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { useDone } from '../desk/use-done.js';
import { Agencies } from './agencies.js';
import { AreasAndClusters } from './areas-and-clusters.js';
import { type Places, PLACES } from './operations.js';
import { Professions, Teams } from './teams.js';

/** Who employs, where people work, and in which teams. */
export const PlacesPage = () => (
  <Page title="Agencies and places" back={{ to: '/desk', text: 'Steward’s desk' }}>
    <QueryView query={PLACES} variables={{}}>
      {(places, again) => <Whole places={places} again={again} />}
    </QueryView>
  </Page>
);

/** What each part of the page is given. */
export interface PlacesProps {
  places: Places;
  /** Says what a change did, and reads everything again. */
  onDone: (words: string) => void;
}

function Whole({ places, again }: { places: Places; again: () => void }) {
  const { done, say } = useDone();
  const onDone = (words: string) => {
    say(words);
    again();
  };
  const shared = { places, onDone };
  return (
    <>
      {done}
      <Agencies {...shared} />
      <AreasAndClusters {...shared} />
      <Teams {...shared} />
      <Professions {...shared} />
    </>
  );
}
