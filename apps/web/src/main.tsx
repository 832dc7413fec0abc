import { render } from 'preact';
import { App } from './shell/app.js';

const place = document.getElementById('page')!;
place.replaceChildren();
render(<App />, place);

// A page that Back brings up from memory is asked for again: somebody else may be signed in by now.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) window.location.reload();
});
