import { describe, expect, it } from 'vitest';
import { asDate, plusDays, startOfDay, type CivilDate } from '../../../../shared/calendar/index.ts';
import type { CocpAdvice, CocpChange } from '../../../../shared/cases/cocp/index.ts';
import type { Enrollment, Program, Region } from '../../../../shared/records/index.ts';
import {
  aCocpForm,
  anEnrollment,
  aStory,
  formArrives,
  newPartnerOf,
  refusedAdvice,
  someAdvice,
  type Story,
} from '../../../builders/index.ts';

const opened = asDate('2026-01-15');

const zones = { JP: 'Asia/Tokyo', IN: 'Asia/Kolkata', TW: 'Asia/Taipei', US: 'America/New_York', GB: 'Europe/London' } as const;
const countries = ['JP', 'IN', 'TW', 'US', 'GB'] as const;
const channelModels = ['ONE_TIER', 'TWO_TIER'] as const;
const statuses = ['ACTIVE', 'EXPIRED', 'TERMINATED'] as const;

/** The lead time of the region, programme and change, for the dates asked for around it (COCP-LEAD-*). */
const leadDays = (region: Region, program: Program, change: CocpChange): number => {
  if (region === 'AMERICAS') return change === 'DISTRIBUTOR' ? 10 : 30;
  return program === 'EES' ? 30 : 15;
};

/** Dates asked for on 2026-01-15 of a term that ends on 2026-03-31. */
const datesAsked = (days: number) =>
  [
    ['none', null],
    ['back-dated', plusDays(opened, -1)],
    ['just too early', plusDays(opened, days - 1)],
    ['just in time', plusDays(opened, days)],
    ['later', plusDays(opened, days + 20)],
    ['after the term', asDate('2026-04-10')],
  ] as const;

/** From 2025-04-01 to 2026-03-31, billed on 2026-03-20; an expired one ended a year earlier. */
const enrolledAs = (fields: Parameters<typeof anEnrollment>[0]): Enrollment =>
  anEnrollment({
    startsOn: fields?.status === 'EXPIRED' ? '2024-04-01' : '2025-04-01',
    years: 1,
    billDates: fields?.status === 'EXPIRED' ? ['2025-03-20'] : ['2026-03-20'],
    advisorId: 'P-ADV',
    ...fields,
  });

/** The days on which the form arrives: the day of opening, and about the last day its lead time leaves. */
const arrivals = ({ leadTime }: CocpAdvice): readonly CivilDate[] => {
  if (leadTime === null) return [opened, plusDays(opened, 20)];
  return [opened, ...[-1, 0, 1].map((days) => plusDays(leadTime.receiveBy, days))].filter((day) => day >= opened && day <= '2026-03-31');
};

const seenOf = (story: Story) => {
  const { route, enrollments, effectiveOn, phase } = story.view();
  return { route, effectiveOn, leadTime: enrollments[0]?.leadTime, row: enrollments[0]?.effectiveOn, isLate: phase === 'LATE' };
};

const expectedOf = (advice: CocpAdvice) => ({
  route: advice.route,
  effectiveOn: advice.effectiveOn,
  leadTime: advice.leadTime,
  row: advice.enrollments[0]?.effectiveOn,
  isLate: advice.why.includes('COCP-ROLL'),
});

const formOf = (story: Story) => ({
  form: story.history()[0]?.detail['form'],
  route: story.case().route,
  ink: story.case().ink,
  signers: story.case().signers.map(({ role }) => role),
});

const changes = ['RESELLER', 'DISTRIBUTOR', 'RESELLER_AND_DISTRIBUTOR', 'SOFTWARE_ADVISOR'] as const;
const rooms = (['AMERICAS', 'INTERNATIONAL'] as const).flatMap((region) =>
  (['EES', 'SCHOOL'] as const).flatMap((program) => changes.map((change) => [region, program, change] as const)),
);

describe.each(rooms)('advice and case, %s, %s, change of %s', (region, program, change) => {
  const combinations = channelModels.flatMap((channelModel) =>
    countries.flatMap((country) =>
      statuses.flatMap((status) =>
        datesAsked(leadDays(region, program, change)).map(([timing, asked]) => ({
          title: `${channelModel} ${country} ${status}, date asked for: ${timing}`,
          asked,
          enrollment: enrolledAs({ region, program, channelModel, country, timeZone: zones[country], status }),
        })),
      ),
    ),
  );

  const openedFor = (enrollment: Enrollment, asked: CivilDate | null) => {
    const story = aStory({ now: startOfDay(opened, enrollment.timeZone), enrollments: [enrollment] });
    const form = aCocpForm(change, enrollment, asked === null ? {} : { requestedEffectiveOn: asked });
    const refused = story.tryOpen(newPartnerOf[change], form).map(({ rule, code }) => [rule, code]);
    return { story, refused };
  };

  const looked = combinations.map(({ title, asked, enrollment }) => {
    const question = { enrollments: [enrollment], change, requestedEffectiveOn: asked, openedOn: opened };
    const refusedAdviceOn = refusedAdvice(question).map(({ rule, code }) => [rule, code]);
    const advice = refusedAdviceOn.length > 0 ? null : someAdvice(question);
    return { title, asked, enrollment, question, refusedAdviceOn, advice, ...openedFor(enrollment, asked) };
  });
  const advised = looked.flatMap(({ advice, ...others }) => (advice === null ? [] : [{ advice, ...others }]));
  const accepted = advised.filter(({ refused }) => refused.length === 0);

  it('what advice refuses, the case refuses by the same rules', () => {
    const notAdvised = looked.filter(({ advice }) => advice === null);
    expect(notAdvised.map(({ title, refused, refusedAdviceOn }) => [title, refused.slice(0, refusedAdviceOn.length)])).toEqual(
      notAdvised.map(({ title, refusedAdviceOn }) => [title, refusedAdviceOn]),
    );
    expect(notAdvised.length).toBeGreaterThan(0);
  });

  it('COCP-ASKED-DEFAULT: what advice answers, the case refuses only where a date must be asked for and is not', () => {
    const mustAsk = advised.filter(
      ({ asked, enrollment }) => region === 'INTERNATIONAL' && asked === null && enrollment.status === 'EXPIRED',
    );
    const notAccepted = advised.filter(({ refused }) => refused.length > 0);
    expect(
      notAccepted.map(({ title, refused, advice: { leadTime, effectiveOn, why } }) => [
        title,
        refused,
        leadTime,
        effectiveOn,
        why.includes('COCP-ASKED-DEFAULT'),
      ]),
    ).toEqual(mustAsk.map(({ title }) => [title, [['COCP-ASKED-DEFAULT', 'EFFECTIVE_DATE_REQUIRED']], null, null, true]));
  });

  it('agree on route, form, ink, signers and dates when the case is opened', () => {
    expect(accepted.map(({ title, story }) => [title, formOf(story), seenOf(story)])).toEqual(
      accepted.map(({ title, advice }) => {
        const { form, route, ink, signers } = advice;
        return [title, { form, route, ink, signers }, { ...expectedOf(advice), isLate: false }];
      }),
    );
    expect(accepted.length).toBeGreaterThan(50);
  });

  it('agree on dates and lateness when the form arrives, before, on and after the last day for it', () => {
    const walks = accepted.flatMap(({ title, asked, enrollment, question, advice }) =>
      arrivals(advice).map((arrival) => {
        const { story } = openedFor(enrollment, asked);
        story.goesTo(startOfDay(arrival, enrollment.timeZone));
        formArrives(story);
        const foretold = someAdvice({ ...question, receivedOn: arrival, signedOn: arrival });
        return { title: `${title}, arrived ${arrival}`, story, foretold };
      }),
    );
    expect(walks.map(({ title, story }) => [title, seenOf(story), story.view().phase])).toEqual(
      walks.map(({ title, foretold }) => {
        const expected = expectedOf(foretold);
        return [title, expected, expected.isLate ? 'LATE' : 'REVIEW'];
      }),
    );
    expect(walks.length).toBeGreaterThan(100);
  });
});
