import { setTimeout as after } from 'node:timers/promises';
import { isDay } from '@app/kernel';
import { type Progress, progress } from '../../../seeds/progress.js';
import { type Api, ask, sendFile } from './ask-api.js';
import type { Say } from './partnerships.js';

export interface ListToSend {
  file: string;
  /** As the API calls it: STAFF, TRAINING and so on. */
  kind: string;
  /** The name of the employer whose list it is; left out of a list of the partnership. */
  employer?: string;
  /** As of which day it is; today where it is left out. */
  listedOn?: string;
  save: boolean;
  onlyGoodRows: boolean;
}

interface List {
  id: string;
  state: string;
  isUnderWay: boolean;
  rowCount: number;
  doneCount: number;
  trouble: string | null;
  inWords: string;
  counts: { outcome: string; rows: number }[];
}

const WORK: Record<string, string> = {
  READING: 'Reading the rows',
  COMPARING: 'Comparing with the record',
  SAVING: 'Saving',
};
const ASKED_EVERY_MS = 500;

/** Reads a list in and says what it would change; with `save`, saves it. False where the list waits for somebody to say something. */
export async function sendList(api: Api, { save, onlyGoodRows, ...list }: ListToSend, say: Say): Promise<boolean> {
  const id = await readIn(api, list);
  const shown = await done(api, id);
  sayList(shown, say);
  const page = new URL(`/desk/staff-lists/${id}`, api.url).href;
  if (shown.state !== 'SHOWN') {
    say(`Go on with it at ${page}`);
    return false;
  }
  if (!save) {
    say(`Nothing is saved yet. Look at its rows, and save it, at ${page}`);
    return true;
  }
  await ask(api, SAVE, { input: { importId: id, onlyGoodRows } }).catch((refusal: Error) => {
    throw new Error(`${refusal.message} Each row says why at ${page}`);
  });
  const saved = await done(api, id);
  sayList(saved, say);
  say(`It can be undone at ${page}`);
  return saved.state === 'SAVED';
}

async function readIn(api: Api, { file, kind, employer, listedOn }: Omit<ListToSend, 'save' | 'onlyGoodRows'>) {
  if (listedOn !== undefined && !isDay(listedOn))
    throw new Error(`“${listedOn}” is no day: write --listed-on as 2026-11-02.`);
  const { me, agencies } = await ask<Whose>(api, WHOSE);
  const agencyId = employer === undefined ? null : idOf(employer, agencies);
  const fileId = await sendFile(api, file);
  const input = { kind, fileId, agencyId, listedOn: listedOn ?? me.partnership.today };
  return (await ask<{ readList: { id: string } }>(api, READ, { input })).readList.id;
}

/** What became of it once nothing of it is under way any more. */
async function done(api: Api, id: string): Promise<List> {
  let shown: { state: string; bar: Progress } | undefined;
  for (;;) {
    const { importedList: list } = await ask<{ importedList: List }>(api, LIST, { id });
    if (shown && shown.state !== list.state) shown.bar.done();
    if (!list.isUnderWay) return list;
    if (list.rowCount > 0) {
      if (shown?.state !== list.state) shown = { state: list.state, bar: progress(WORK[list.state]!, list.rowCount) };
      shown.bar.at(list.doneCount);
    }
    await after(ASKED_EVERY_MS);
  }
}

function sayList({ inWords, trouble, counts }: List, say: Say): void {
  say(inWords);
  if (trouble) say(trouble);
  for (const { outcome, rows } of counts)
    if (rows > 0) say(`  ${outcome.toLowerCase().padEnd(10)} ${rows.toLocaleString('en')}`);
}

function idOf(employer: string, agencies: Whose['agencies']): string {
  const found = agencies.find(({ name }) => sameName(name, employer));
  if (found) return found.id;
  throw new Error(
    `No employer here is called "${employer}". They are: ${agencies.map(({ name }) => name).join(', ')}.`,
  );
}

const sameName = (one: string, other: string) => one.localeCompare(other, 'en', { sensitivity: 'accent' }) === 0;

interface Whose {
  me: { partnership: { today: string } };
  agencies: { id: string; name: string }[];
}

const WHOSE = '{ me { partnership { today } } agencies { id name } }';
const READ = 'mutation ($input: ReadListInput!) { readList(input: $input) { id } }';
const SAVE = 'mutation ($input: SaveListInput!) { saveList(input: $input) { id } }';
const LIST = `query ($id: ID!) { importedList(importId: $id) {
  id state isUnderWay rowCount doneCount trouble inWords counts { outcome rows } } }`;
