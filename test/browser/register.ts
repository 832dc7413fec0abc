import type { Page, Route } from '@playwright/test';
import { expect } from './site.js';

/** The session whose register the trainer marks today, thirty people on its roll, and its page. */
export const TODAY = '01a1998e-4400-7158-8001-b3805e679633';
export const REGISTER = `/sessions/${TODAY}`;
export const TRAINER = 'Siobhán O’Neill';

export const person = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
export const radio = (page: Page, name: string, how: string) =>
  person(page, name).getByRole('radio', { name: how, exact: true });
export const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });
export const isOpen = (page: Page) => expect(page.getByText('of 30 marked')).toBeVisible();

/** Whether a request of a page saves marks or sends what a device kept. */
export const sendsMarks = (route: Route) => /saveRegister|sendMarks/.test(route.request().postData() ?? '');

/** Lets no mark through, as a network that fails halfway; answers with how to mend it. */
export async function cutOff(page: Page) {
  const refuse = (route: Route) => (sendsMarks(route) ? route.abort('internetdisconnected') : route.continue());
  await page.route('**/graphql', refuse);
  return () => page.unroute('**/graphql', refuse);
}

export async function openRegister(page: Page) {
  await page.goto(REGISTER);
  await isOpen(page);
}
