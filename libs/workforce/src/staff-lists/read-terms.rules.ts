import { keyOf, nearNames } from '@app/kernel';
import { meaningKey } from '../lists/index.js';
import type { Known, ListedRow, Named, Remark } from './staff-list.js';

/** What a row says of a post, found on the record; what is left out has no column. */
export interface ReadTerms {
  role?: Named;
  site?: Named | null;
  team?: Named | null;
  manager?: (Named & { number: string }) | null;
  problems: Remark[];
}

const FIELD = { role: 'ROLE', site: 'SITE', team: 'TEAM' } as const;

/** Finds the role, site, team and line manager that a row names; what nobody is called is a problem that says what is near. */
export function readTerms(row: ListedRow, known: Known): ReadTerms {
  const problems: Remark[] = [];
  const find = (what: 'role' | 'site' | 'team', among: Named[]) => {
    const text = row[what];
    if (text === undefined) return undefined;
    if (!text) return null;
    const meant = known.meanings.get(meaningKey(FIELD[what], text));
    const found = among.find(({ name }) => keyOf(name) === keyOf(text)) ?? among.find(({ id }) => id === meant);
    if (!found)
      problems.push({ field: FIELD[what], says: notCalledSo(what, nearNames(text, among)), isUnknownName: true });
    return found;
  };
  const role = find('role', known.roles) ?? undefined;
  if (!row.role) problems.push({ field: 'ROLE', says: 'Say in which role they are.' });
  return {
    role,
    site: find('site', known.sites),
    team: find('team', known.teams),
    manager: managerIn(row, known, problems),
    problems,
  };
}

function managerIn({ manager, staffNumber }: ListedRow, { managers }: Known, problems: Remark[]): ReadTerms['manager'] {
  if (manager === undefined) return undefined;
  if (!manager) return null;
  const wrong = (says: string) => void problems.push({ field: 'LINE_MANAGER', says });
  if (manager === staffNumber) return (wrong('Nobody is their own line manager.'), undefined);
  const found = managers.get(manager);
  if (found === undefined)
    return (wrong(`Nobody on the record or in the list has the staff number ${manager} at this employer.`), undefined);
  return { ...found, number: manager };
}

const notCalledSo = (what: string, like: Named[]) =>
  like.length === 0
    ? `No ${what} is called this. Say once which of ours it is, or put it right in the file.`
    : `No ${what} is called this. Did the list mean ${like.map(({ name }) => name).join(', or ')}?`;
