import type pg from 'pg';
import type { TestApi } from './api.js';
import { graphql } from './graphql.js';
import { until } from './until.js';

const PAGE = 'pageInfo { hasNextPage endCursor }';
export const CHANGED_PEOPLE = graphql(`query ($first: Int, $after: String, $since: DateTime) {
  changedPeople(first: $first, after: $after, since: $since) {
    edges { node { id recordedAt samePersonAs isErased isPaid givenName familyName email staffNumbers { number } } } ${PAGE} } }`);
export const CHANGED_POSTS = graphql(`query ($first: Int, $after: String, $since: DateTime) {
  changedPosts(first: $first, after: $after, since: $since) {
    edges { node { id originId isVoided practitionerId weeklyHours lineManagerId firstDay lastDay role { name } employer { name } } } ${PAGE} } }`);
export const CHANGED_SESSIONS = graphql(`query ($first: Int, $after: String) {
  changedSessions(first: $first, after: $after) {
    edges { node { id heldOn startsAt minutes capacity module { name } organiser { name } site { name } } } ${PAGE} } }`);
export const CHANGED_COMPLETIONS = graphql(`query ($first: Int, $after: String) {
  changedCompletions(first: $first, after: $after) {
    edges { node { id isVoided sessionId practitionerId state minutes isLongEnough employer { name } } } ${PAGE} } }`);

/**
 * Waits until all that was committed so far is told: transactions that began before are over, those of other tests on this server too.
 */
export async function toldByNow(database: pg.Client): Promise<void> {
  const { rows } = await database.query<{ last: string }>('select pg_current_xact_id()::text as last');
  const over = `select pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 as over`;
  await until('transactions that began before to end', async () => {
    const { rows: now } = await database.query<{ over: boolean }>(over, [rows[0]!.last]);
    return now[0]!.over;
  });
}

/** A cursor at the end of what there is, of each kind by its question. */
export async function endOfPeople(api: TestApi): Promise<string> {
  await toldByNow(api.database);
  const { data } = await api.ask('steward', CHANGED_PEOPLE, { since: '2126-01-01T00:00:00Z' });
  return data.changedPeople.pageInfo.endCursor!;
}
