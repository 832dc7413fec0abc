import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Args, InputType, Field, Query, Resolver } from '@nestjs/graphql';
import { DateTimeScalar, DayScalar, TimeScalar } from '../index.js';
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

  @Query(() => DateTimeScalar)
  moment(@Args('moment', { type: () => DateTimeScalar }) moment: string) {
    return moment;
  }

  @Query(() => TimeScalar)
  time(@Args('time', { type: () => TimeScalar }) time: string) {
    return time;
  }

  @Query(() => [DateTimeScalar])
  stored() {
    return [new Date(0), '2026-03-24T10:30:00.123456+00:00', '2026-03-24T10:30:00.123456Z'];
  }

  @Query(() => DayScalar)
  broken() {
    return '24 March';
  }
}

describe('days, moments and times of day', () => {
  let server: Server;
  beforeAll(async () => void (server = await serve([Times])));
  afterAll(() => server.stop());

  it.each([
    ['day(day: "2026-03-24")', { day: '2026-03-24' }],
    ['days(span: { days: ["2024-02-29"] })', { days: ['2024-02-29'] }],
    ['moment(moment: "2026-03-24T09:30:00Z")', { moment: '2026-03-24T09:30:00Z' }],
    ['moment(moment: "2026-03-24T09:30:00+01:00")', { moment: '2026-03-24T08:30:00.000Z' }],
    ['moment(moment: "2026-03-24T23:30:00.123456-01:30")', { moment: '2026-03-25T01:00:00.123456Z' }],
    ['time(time: "00:00")', { time: '00:00' }],
    ['time(time: "23:59")', { time: '23:59' }],
    ['stored', { stored: ['1970-01-01T00:00:00.000Z', '2026-03-24T10:30:00.123456Z', '2026-03-24T10:30:00.123456Z'] }],
  ])('%s is answered', async (field, data) => expect((await server.post(`{ ${field} }`)).data).toEqual(data));

  it.each([
    ['day(day: "31/02/2025")', 'Day cannot represent "31/02/2025": write a real date as YYYY-MM-DD'],
    ['day(day: "2025-02-29")', 'Day cannot represent "2025-02-29": write a real date as YYYY-MM-DD'],
    ['day(day: 20250228)', 'Day cannot represent 20250228: write a real date as YYYY-MM-DD'],
    ['days(span: { days: [""] })', 'Day cannot represent "": write a real date as YYYY-MM-DD'],
    [
      'moment(moment: "2025-02-30T09:30:00Z")',
      'DateTime cannot represent "2025-02-30T09:30:00Z": write a moment with its offset',
    ],
    [
      'moment(moment: "2026-03-24T09:30:00")',
      'DateTime cannot represent "2026-03-24T09:30:00": write a moment with its offset',
    ],
    ['time(time: "24:00")', 'Time cannot represent "24:00": write a time of day as HH:MM, such as 09:30'],
    ['time(time: "9:30")', 'Time cannot represent "9:30"'],
    ['time(time: "09:30:00")', 'Time cannot represent "09:30:00"'],
    ['time(time: 930)', 'Time cannot represent 930'],
    ['moment(moment: "0001-01-01T00:00:00+01:00")', 'DateTime cannot represent'],
    ['moment(moment: "9999-12-31T23:59:00-01:00")', 'DateTime cannot represent'],
    ['moment(moment: "2026-03-24")', 'DateTime cannot represent "2026-03-24": write a moment with its offset'],
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
    [
      'query ($v: DateTime!) { moment(moment: $v) }',
      'soon',
      'DateTime cannot represent "soon": write a moment with its offset',
    ],
  ])('%s with %j is refused', async (query, v, message) => {
    const { errors, code } = await server.post(query, { v });
    expect(code).toBe('VARIABLES_INVALID');
    expect(errors![0]!.message).toContain(message);
  });

  it('a day that we got wrong ourselves is our fault', async () => {
    expect((await server.post('{ broken }')).code).toBe('INTERNAL');
  });
});
