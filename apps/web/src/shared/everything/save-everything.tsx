import { useState } from 'preact/hooks';
import { useMe } from '../me.js';

/** Of whom a file is asked: of oneself, or of somebody who asked a steward for it. */
interface Asked {
  practitionerId?: string;
  reason?: string;
}

/** Saves everything that is held on one person as a file, for whoever is signed in on this page. */
export function SaveEverything({ asked = {} }: { asked?: Asked }) {
  const { accountId } = useMe();
  const [says, setSays] = useState('');
  const save = () =>
    take(asked, accountId).then(setSays, () => setSays('The file could not be made. Try again in a moment.'));
  return (
    <div class="tv-not-printed">
      <button type="button" class="govuk-button" onClick={save}>
        Save all of it as a file (JSON)
      </button>
      <p class="govuk-body" role="status">
        {says}
      </p>
    </div>
  );
}

async function take(asked: Asked, accountId: string): Promise<string> {
  const headers = { 'content-type': 'application/json', 'trivium-account': accountId };
  const response = await fetch('/files/everything', { method: 'POST', body: JSON.stringify(asked), headers });
  if (!response.ok) {
    const { errors } = (await response.json()) as { errors?: { message: string }[] };
    return errors?.[0]?.message ?? 'The file could not be made. Try again in a moment.';
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = 'everything-held.json';
  link.click();
  return 'The file is among your downloads.';
}
