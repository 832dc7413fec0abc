import type { ComponentType } from 'preact';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { useDone } from '../desk/use-done.js';
import { PLACES, type Places } from './operations.js';
import type { PlacesProps } from './places-props.js';

/** A page of what the partnership is made of, read again after each change. */
export const placesPage = (title: string, Part: ComponentType<PlacesProps>) =>
  function PlacesPage() {
    return (
      <Page title={title} back={{ to: '/desk/places', text: 'Agencies and places' }}>
        <QueryView query={PLACES} variables={{}}>
          {(places, again) => <Whole {...{ places, again, Part }} />}
        </QueryView>
      </Page>
    );
  };

interface Props {
  places: Places;
  again: () => void;
  Part: ComponentType<PlacesProps>;
}

function Whole({ places, again, Part }: Props) {
  const { done, say } = useDone();
  const onDone = (words: string) => {
    say(words);
    again();
  };
  return (
    <>
      {done}
      <Part places={places} onDone={onDone} />
    </>
  );
}
