import { beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { Int, Query, Resolver } from '@nestjs/graphql';
import { buildSchema, type GraphQLSchema, isObjectType } from 'graphql';
import { permissionsOf } from '@app/access';
import { businessModules } from '../apps/api/src/app.module.js';
import { builtSchema } from '../apps/cli/src/schema.js';
import {
  actsWithoutWords,
  bareNumbers,
  changesBesideInput,
  figuresBesideFigure,
  freeTextInLists,
  oneselfToldOfOthers,
  operationsWithoutWord,
  peopleToldToPlanners,
  secretsInQueries,
  typesWithoutClass,
} from './support/breaches.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await builtSchema();
});

const PLANNERS = { mayAsk: ['PLANNER'] };
const PERSON = { holds: 'names a person' };
const IMPERSONAL = { holds: 'impersonal' };

/* Each promise with a small schema that breaks it, and what is then found. */
const promises: [string, (of: GraphQLSchema) => string[], string, Record<string, object>, string[]][] = [
  [
    'every operation says who may ask',
    operationsWithoutWord,
    'type Query { said: Int unsaid: Int } type Mutation { silent: Int }',
    { 'Query.said': PLANNERS },
    ['unsaid', 'silent'],
  ],
  [
    'every operation that leaves an audit row is told in words',
    actsWithoutWords,
    'type Query { team: Person mine: Person any: Int } type Mutation { said: Int unsaid: Int } type Person { name: String }',
    {
      ...{ 'Query.team': { mayAsk: ['MANAGER'] }, 'Query.mine': { mayAsk: ['PRACTITIONER'] }, Person: PERSON },
      ...{ 'Query.any': { mayAsk: ['anybody'] }, 'Mutation.said': { actInWords: 'Said it' } },
    },
    ['team', 'unsaid'],
  ],
  [
    'a change takes one input, and a key',
    changesBesideInput,
    'type Query { a: Int } type Mutation { f(input: Int, idempotencyKey: ID): Int g(input: Int): Int h(id: ID, idempotencyKey: ID): Int }',
    {},
    ['g', 'h'],
  ],
  [
    'every object type says what it holds',
    typesWithoutClass,
    'type Query { a: A b: B } type A { id: ID } type B { id: ID } type C { id: ID }',
    { A: IMPERSONAL, C: { holds: 'nothing known' } },
    ['B', 'C'],
  ],
  [
    'figures are of the one type Figure',
    figuresBesideFigure,
    'type Query { a: A } type A { f: Figure g: Count } type Figure { base: Float } type Count { base: Float }',
    { Figure: { holds: 'figure' }, Count: { holds: 'figure' } },
    ['a: Count'],
  ],
  [
    'no answer for planners, or for anybody signed in, reaches a person',
    peopleToldToPlanners,
    `type Query { plan: Gap any: [Any] team: Person } type Gap { worst: [Cell] } type Cell { lead: Person note: String }
     interface Any { id: ID } type Some implements Any { id: ID who: Person } type Person { name: String }`,
    {
      ...{ 'Query.plan': PLANNERS, 'Query.any': { mayAsk: ['anybody'] }, 'Query.team': { mayAsk: ['MANAGER'] } },
      ...{ 'Cell.note': PERSON, Person: PERSON },
    },
    ['plan: Person', 'plan: Cell.note', 'any: Person'],
  ],
  [
    'what is told of oneself is told of nobody else',
    oneselfToldOfOthers,
    'type Query { me: Me you(id: ID!): Me } type Me { name: String }',
    { Me: { holds: 'oneself' } },
    ['you'],
  ],
  [
    'a number is a figure, or says what else it is, where the answer does not name the people',
    bareNumbers,
    `type Query { plan: Gap team: Team } type Gap { heads: Figure rank: Int short: Int share: Float }
     type Figure { base: Float } type Team { size: Int people: [Person] } type Person { name: String }`,
    { Figure: { holds: 'figure' }, 'Gap.rank': { holds: 'rank' }, Person: PERSON },
    ['plan: Gap.short', 'plan: Gap.share'],
  ],
  [
    'free text is in no list by pages',
    freeTextInLists,
    'type Query { one: Mark all: Page } type Page { items: [Mark] } type Mark { reason: String why: Why } type Why { text: String }',
    { Page: { byPages: true }, 'Mark.reason': { holds: 'free text' }, Why: { holds: 'free text' } },
    ['all: Mark.reason', 'all: Why'],
  ],
  [
    'a secret is in no query',
    secretsInQueries,
    'type Query { link: Link } type Mutation { makeLink: Link } type Link { code: String }',
    { 'Link.code': { holds: 'secret' } },
    ['link: Link.code'],
  ],
];

describe.each(promises)('%s', (_, breachesIn, broken, says, found) => {
  it('is kept', () => expect(breachesIn(schema)).toEqual([]));
  it('would be seen broken', () => expect(breachesIn(saying(says, broken)).sort()).toEqual([...found].sort()));
});

/* A schema whose types and fields say these things. */
function saying(says: Record<string, object>, sdl: string): GraphQLSchema {
  const made = buildSchema(sdl);
  for (const [where, extensions] of Object.entries(says)) {
    const [name = '', field] = where.split('.');
    const type = made.getType(name);
    if (!isObjectType(type)) throw new Error(`There is no type ${name}.`);
    Object.assign(field ? type.getFields()[field]! : type, { extensions });
  }
  return made;
}

@Resolver()
class OtherSites {
  @Query(() => Int)
  sites() {
    return 0;
  }
}

@Module({ providers: [OtherSites] })
class OtherLib {}

it('no two libs answer one operation', async () => {
  await expect(builtSchema([...businessModules, OtherLib])).rejects.toThrow(/sites/);
});

describe('a read leaves an audit row', () => {
  const audited = (of: GraphQLSchema) =>
    [...permissionsOf(of)].filter(([, permission]) => permission.audited).map(([name]) => name);

  it('where it reaches people or figures', () => {
    const planned = ['closeMatch', 'held', 'requiredAgainstHeld', 'requiredAgainstHeldByRole'];
    const ofPeople = [
      'account',
      'accounts',
      'auditEvents',
      'changedCompletions',
      'changedPeople',
      'changedPosts',
      'checkAgain',
      'checkAgainOfAll',
      'compareRecords',
      'correction',
      'corrections',
      'erasure',
      'everythingOnPerson',
      'findPractitioners',
      'foreseenEnding',
      'grantsToReview',
      'importRows',
      'mails',
      'match',
      'myTeam',
      'notOnStaffList',
      'openRecords',
      'partnershipSettings',
      'person',
      'personHolds',
      'placeMoves',
      'posts',
      'postsToReassign',
      'profile',
      'recordKept',
      'register',
      'registerEffects',
      'removedWalkIns',
      'serviceAccount',
      'serviceAccounts',
      'sharingAnswers',
      'signInServices',
      'teamLeaders',
      'teamReach',
      'waitingList',
      'walkInPatterns',
      'whyNotMatched',
    ];
    expect(audited(schema).sort()).toEqual(
      [...planned, 'rolesShortOfCommonCore', 'tasksNobodyCanDo', 'whatChanged', 'whyShort', ...ofPeople].sort(),
    );
    const naming = audited(schema).filter((name) => permissionsOf(schema).get(name)!.namesAPerson);
    expect(naming.sort()).toEqual(ofPeople);
  });

  it('but not where practitioners alone may ask, for their own record', () => {
    const [own, others] = [{ mayAsk: ['PRACTITIONER'] }, { mayAsk: ['PRACTITIONER', 'MANAGER'] }];
    const says = { Person: PERSON, 'Query.mine': own, 'Query.any': others, 'Mutation.change': others };
    const sdl = 'type Query { mine: Person any: Person } type Mutation { change: Person } type Person { name: String }';
    expect(audited(saying(says, sdl))).toEqual(['any']);
  });
});
