import { ask } from './match-form.js';
import { expect, expectAccessible, test as base } from './site.js';

/* A worker, and so a demo, of its own: the story changes what agencies share. */
const test = base.extend<object, { demoOfSharing: boolean }>({
  demoOfSharing: [true, { scope: 'worker', option: true }],
});

const STEWARD = 'Tomasz Wiśniewski';
const NAME = 'Early help between the council and its partners';
const PARTIES = [
  'Sample City Council: children’s services',
  'Sample City Council: early years',
  'Sample Community NHS Trust',
  'Lantern Family Trust',
];

test('an agreement opens a record from the match, its person reads it and says no, and taking it back tells what closed @phone', async ({
  signedIn,
}) => {
  const steward = await signedIn(STEWARD, '/desk/sharing');
  await expect(steward.getByText('By “Charities together (sample)”, since it ended')).toBeVisible();
  await steward.getByText('Add an agreement').click();
  await steward.getByRole('button', { name: 'Add it' }).click();
  await expect(steward.getByRole('alert')).toContainText('Enter what the parties call it');
  await expectAccessible(steward);
  await steward.getByLabel('What do the parties call it?').fill(NAME);
  for (const party of PARTIES) await steward.getByLabel(party, { exact: true }).check();
  await steward.getByLabel('The profile too, with its evidence').check();
  await steward.getByLabel('On which lawful basis?').selectOption({ label: 'A task in the public interest' });
  await steward.getByLabel('When do the parties look at it again?').fill('1 11 2027');
  await steward.getByRole('button', { name: 'Add it' }).click();
  await expect(steward.getByText(`“${NAME}” is added`)).toBeFocused();
  await steward.getByRole('link', { name: NAME }).click();
  await expect(steward.getByRole('rowheader', { name: 'Lantern Family Trust' })).toBeVisible();
  await expectAccessible(steward);

  const manager = await signedIn('Margaret Hollis', '/match');
  await ask(manager, 'Universal', 'Millbrook');
  const shared = manager.locator('.tv-person', { hasText: `shared under “${NAME}”` }).first();
  await expect(shared).toBeVisible();
  await expectAccessible(manager);
  await shared.getByRole('link', { name: /^Their record/ }).click();
  await expect(manager.getByText(`You see this under “${NAME}”`)).toBeVisible();
  await expect(manager.getByText('Record what you saw')).toHaveCount(0);
  await expectAccessible(manager);

  const thu = await signedIn('Thu Nguyễn', '/profile/who-looked');
  await expect(thu.getByRole('cell', { name: NAME })).toBeVisible();
  await thu.getByRole('button', { name: 'I do not agree' }).click();
  await expect(thu.getByText('You said no: no manager of another agency opens your profile')).toBeFocused();
  await expect(thu.getByText('Nobody: no agreement opens your profile')).toBeVisible();
  await expectAccessible(thu);

  const again = await signedIn(STEWARD, '/desk/sharing');
  await again.getByRole('link', { name: NAME }).click();
  await again.getByText('Take it back at once').click();
  await again.getByLabel('Why?').last().fill('The partners signed another one');
  await again.getByRole('button', { name: 'Take it back' }).click();
  await expect(again.getByText('of Lantern Family Trust, to managers of')).toBeVisible();
  await expect(again.getByText('Taken back on 2 November 2026; it opened from 2 November 2026.')).toBeVisible();
  await expectAccessible(again);
});
