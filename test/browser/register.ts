import type { Page } from '@playwright/test';
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

export async function openRegister(page: Page) {
  await page.goto(REGISTER);
  await isOpen(page);
}
