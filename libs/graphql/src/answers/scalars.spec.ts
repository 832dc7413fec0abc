import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Args, InputType, Field, Query, Resolver } from '@nestjs/graphql';
import { DayScalar, InstantScalar } from '../index.js';
import { serve, type Server } from '../driver/spec.server.js';

@InputType({ description: 'A day inside an input.' })
class Span {
  @Field(() => [DayScalar])
  days: string[];
}

@Resolver()
class Times {
  @Query(() => DayScalar)
  day(@Args('day', { type: () => DayScalar }) day: string) {
    return day;
  }

  @Query(() => [DayScalar])
  days(@Args('span') span: Span) {
    return span.days;
  }

  @Query(() => InstantScalar)
  instant(@Args('instant', { type: () => InstantScalar }) instant: string) {
    return instant;
  }

  @Query(() => [InstantScalar])
  stored() {
    return [new Date(0), '2026-03-24T10:30:00.123456+00:00', '2026-03-24T10:30:00.123456Z'];
  }

  @Query(() => DayScalar)
  broken() {
    return '24 March';
  }
}

describe('days and instants', () => {
  let server: Server;
  beforeAll(async () => void (server = await serve([Times])));
  afterAll(() => server.stop());

  it.each([
    ['day(day: "2026-03-24")', { day: '2026-03-24' }],
    ['days(span: { days: ["2024-02-29"] })', { days: ['2024-02-29'] }],
    ['instant(instant: "2026-03-24T09:30:00Z")', { instant: '2026-03-24T09:30:00Z' }],
    ['instant(instant: "2026-03-24T09:30:00+01:00")', { instant: '2026-03-24T08:30:00.000Z' }],
    ['stored', { stored: ['1970-01-01T00:00:00.000Z', '2026-03-24T10:30:00.123Z', '2026-03-24T10:30:00.123456Z'] }],
  ])('%s is answered', async (field, data) => expect((await server.post(`{ ${field} }`)).data).toEqual(data));

  it.each([
    ['day(day: "31/02/2025")', 'Day cannot represent "31/02/2025": write a real date as YYYY-MM-DD'],
    ['day(day: "2025-02-29")', 'Day cannot represent "2025-02-29": write a real date as YYYY-MM-DD'],
    ['day(day: 20250228)', 'Day cannot represent 20250228: write a real date as YYYY-MM-DD'],
    ['days(span: { days: [""] })', 'Day cannot represent "": write a real date as YYYY-MM-DD'],
    [
      'instant(instant: "2025-02-30T09:30:00Z")',
      'Instant cannot represent "2025-02-30T09:30:00Z": write a moment in UTC',
    ],
    [
      'instant(instant: "2026-03-24T09:30:00")',
      'Instant cannot represent "2026-03-24T09:30:00": write a moment in UTC',
    ],
    ['instant(instant: "2026-03-24")', 'Instant cannot represent "2026-03-24": write a moment in UTC'],
  ])('%s is refused', async (field, message) => {
    const { errors, code } = await server.post(`{ ${field} }`);
    expect(code).toBe('DOCUMENT_INVALID');
    expect(errors![0]!.message).toContain(message);
  });

  it.each([
    [
      'query ($v: Day!) { day(day: $v) }',
      '31/02/2025',
      'Day cannot represent "31/02/2025": write a real date as YYYY-MM-DD',
    ],
    ['query ($v: Day!) { day(day: $v) }', 7, 'Day cannot represent 7: write a real date as YYYY-MM-DD'],
    ['query ($v: Span!) { days(span: $v) }', { days: ['2025-01-01', 'x'] }, 'at "v.days[1]"; Day cannot represent "x"'],
    ['query ($v: Instant!) { instant(instant: $v) }', 'soon', 'Instant cannot represent "soon": write a moment in UTC'],
  ])('%s with %j is refused', async (query, v, message) => {
    const { errors, code } = await server.post(query, { v });
    expect(code).toBe('VARIABLES_INVALID');
    expect(errors![0]!.message).toContain(message);
  });

  it('a day that we got wrong ourselves is our fault', async () => {
    expect((await server.post('{ broken }')).code).toBe('INTERNAL');
  });
});
