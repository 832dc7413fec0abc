import { setTimeout as after } from 'node:timers/promises';
import { type Api, ask, sendFile } from '../../apps/cli/src/ask-api.js';
import { TODAY } from '../seed/world.js';

const ROLE = 'Health visitor';
const ASKED_EVERY_MS = 250;
const PEOPLE_OF_A_MANAGER = 20;

/** A staff list of so many people whom nobody knows, each but the first with a line manager in it. */
export function listOf(rows: number): string {
  const number = (at: number) => `N${String(at).padStart(7, '0')}`;
  const lines = Array.from({ length: rows }, (_, at) => {
    const [day, manager] = [1 + (at % 28), at && number(Math.floor(at / PEOPLE_OF_A_MANAGER))];
    return `${number(at)},Given${at % 700},Newcomer${at},${ROLE},${20 + (at % 17)},2026-10-${String(day).padStart(2, '0')},${manager || ''}`;
  });
  return ['Staff number,First name,Surname,Job title,Hours,Start date,Line manager', ...lines].join('\n');
}

/** Sends a list and has it compared; which it is. */
export async function readIn(api: Api, file: string, agencyId: string): Promise<string> {
  const fileId = await sendFile(api, file);
  const input = { fileId, agencyId, listedOn: TODAY };
  const { readList } = await ask<{ readList: { id: string } }>(api, READ, { input });
  await reaches(api, readList.id, 'SHOWN');
  return readList.id;
}

export async function save(api: Api, importId: string): Promise<void> {
  await ask(api, SAVE, { input: { importId } });
  await reaches(api, importId, 'SAVED');
}

export async function undo(api: Api, importId: string): Promise<void> {
  await ask(api, UNDO, { input: { importId } });
  await reaches(api, importId, 'UNDONE');
}

async function reaches(api: Api, id: string, state: string): Promise<void> {
  for (;;) {
    const { importedList: list } = await ask<{ importedList: List }>(api, LIST, { id });
    if (list.state === state) return;
    if (list.trouble || list.state === 'ASKS') throw new Error(`${list.inWords} ${list.trouble ?? ''}`);
    await after(ASKED_EVERY_MS);
  }
}

interface List {
  state: string;
  trouble: string | null;
  inWords: string;
}

const READ = 'mutation ($input: ReadListInput!) { readList(input: $input) { id } }';
const SAVE = 'mutation ($input: SaveListInput!) { saveList(input: $input) { id } }';
const UNDO = 'mutation ($input: UndoListInput!) { undoList(input: $input) { id } }';
const LIST = 'query ($id: ID!) { importedList(importId: $id) { state trouble inWords } }';
