import { loadDemo } from './demo/load-demo.js';
import { type Progress, progress } from './progress.js';

/** Loads the demo and shows how far it is; one that is there already is left as it is. */
export async function loadDemoShown(ownerUrl: string): Promise<'loaded' | 'already there'> {
  let shown: Progress | undefined;
  const outcome = await loadDemo(ownerUrl, (done, total) => {
    shown ??= progress('Loading the demo', total);
    shown.at(done);
  });
  shown?.done();
  return outcome;
}
