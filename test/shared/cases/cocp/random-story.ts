import * as fc from 'fast-check';
import { dateIn, instantOf, plusDays } from '../../../../shared/calendar/index.ts';
import { cocpActs, cocpChange, type CocpCase, type CocpChange } from '../../../../shared/cases/cocp/index.ts';
import type { Enrollment, EnrollmentId } from '../../../../shared/records/index.ts';
import {
  aCaller,
  aCocpForm,
  anAmericanEnrollment,
  anEnrollment,
  aStory,
  newPartnerOf,
  suitableInput,
  type Story,
} from '../../../builders/index.ts';
import { size } from '../../../size.ts';

/** Where a story says "one of them": the nth, counted round. */
const pick = <Item>(items: readonly Item[], n: number): Item | undefined => items[n % Math.max(items.length, 1)];

const nth = fc.nat({ max: 1000 });

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('open' as const),
      enrollment: nth,
      change: fc.constantFrom(...cocpChange.options),
      byInstitution: fc.boolean(),
      /** Days from today to the date asked for. */
      asked: fc.option(fc.integer({ min: -20, max: 150 })),
      with: fc.option(nth, { freq: 2 }),
    }),
  },
  { weight: 12, arbitrary: fc.record({ does: fc.constant('go on' as const), case: nth, act: nth }) },
  fc.record({ does: fc.constant('act' as const), case: nth, party: nth, act: nth }),
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('wait' as const),
      minutes: fc.oneof(fc.nat({ max: 90 }), fc.nat({ max: 2_880 }), fc.nat({ max: 57_600 })),
    }),
  },
  fc.record({ does: fc.constant('extend' as const), enrollment: nth, years: fc.constantFrom(1 as const, 3 as const, null) }),
);
export type Step = typeof step extends fc.Arbitrary<infer Drawn> ? Drawn : never;

export const someSteps = fc.array(step, { minLength: size.modelSteps / 2, maxLength: size.modelSteps, size: 'max' });

const orders = { olsOrders: [{ product: 'M365 A3', quantity: 10, renewsOn: '2026-08-01' }] };

/** Seven enrollments in both regions: some share an institution and its partners, some end soon. */
export const aBeginning = (): Story => {
  const story = aStory({
    enrollments: [
      anEnrollment({ enrollmentId: 'E-1', ...orders, billDates: ['2026-03-01'] }),
      anEnrollment({ enrollmentId: 'E-2', channelModel: 'ONE_TIER', program: 'SCHOOL' }),
      anEnrollment({ enrollmentId: 'E-3', masterAgreement: 'S0000003', startsOn: '2023-03-10', advisorId: 'P-ADV' }),
      anEnrollment({ enrollmentId: 'E-4', startsOn: '2022-04-01', status: 'EXPIRED' }),
      anAmericanEnrollment({ enrollmentId: 'E-5', billDates: ['2026-02-20', '2026-06-20'] }),
      anAmericanEnrollment({ enrollmentId: 'E-6', channelModel: 'TWO_TIER', startsOn: '2023-04-20', advisorId: 'P-ADV', ...orders }),
      anAmericanEnrollment({ enrollmentId: 'E-7', channelModel: 'TWO_TIER', masterAgreement: 'S0000007', program: 'SCHOOL' }),
    ],
  });
  // What the calendar has done by then, such as opening expiry cases, has been done.
  story.goesTo(story.now());
  return story;
};

export const callers = [
  'P-UNI',
  'P-RES',
  'P-RES2',
  'P-RES3',
  'P-DIS',
  'P-DIS2',
  'P-ADV',
  'P-ADV2',
  'OPS-AMERICAS',
  'OPS-INTERNATIONAL',
].map((partyId) => aCaller(partyId));

export const everyAct = [...Object.keys(cocpActs), 'complete-task'];

/** Acts that lead nowhere further: rarely chosen, or few stories would get far. */
const leadingNowhere = ['decline', 'withdraw', 'reject', 'return'];

/** Changes that the channel model knows, and once in a while another. */
const changeFor = ({ channelModel }: Enrollment, change: CocpChange, n: number): CocpChange =>
  channelModel === 'ONE_TIER' && change.endsWith('DISTRIBUTOR') && n % 10 !== 0 ? 'RESELLER' : change;

/** One that a form may cover as well, and once in a while any. */
const companionOf = (story: Story, head: Enrollment, n: number): EnrollmentId | undefined => {
  const others = [...story.unit().enrollments.values()].filter(({ enrollmentId }) => enrollmentId !== head.enrollmentId);
  const fitting = others.filter((other) => other.timeZone === head.timeZone && other.masterAgreement !== head.masterAgreement);
  return pick(n % 10 === 0 ? others : fitting, n)?.enrollmentId;
};

const opens = (story: Story, head: Enrollment, of: Extract<Step, { does: 'open' }>): void => {
  const change = changeFor(head, of.change, of.enrollment);
  const other = of.with === null ? undefined : companionOf(story, head, of.with);
  const today = dateIn(head.timeZone, story.now());
  const form = aCocpForm(change, head, {
    ...(of.asked === null ? {} : { requestedEffectiveOn: plusDays(today, of.asked) }),
    ...(other === undefined ? {} : { enrollmentIds: [other] }),
  });
  story.tryOpen(of.byInstitution ? head.institutionId : newPartnerOf[change], form, head.enrollmentId);
};

const goesOn = (story: Story, of: CocpCase, n: number): void => {
  const possible = callers.flatMap((caller) => story.acts(caller, of.caseId).map((act) => ({ caller, act })));
  const leading = possible.filter(({ act }) => !leadingNowhere.includes(act));
  const chosen = pick(n % 12 === 0 ? possible : leading, n);
  if (chosen === undefined) return;
  const { caller, act } = chosen;
  story.tryAct(caller, act, suitableInput(of, act, caller.partyId, story.world()), of.caseId);
};

/** Takes one step; what is refused leaves everything as it was. */
export const takeStep = (story: Story, of: Step): void => {
  switch (of.does) {
    case 'open': {
      const all = [...story.unit().enrollments.values()];
      const free = all.filter(({ openCases }) => openCases.every(({ kind }) => kind !== 'COCP'));
      const head = pick(free.length > 0 && of.enrollment % 10 !== 0 ? free : all, of.enrollment);
      if (head !== undefined) opens(story, head, of);
      return;
    }
    case 'go on': {
      const open = story.allOfKind('COCP').filter(({ status }) => status === 'OPEN');
      const chosen = pick(open.length > 0 && of.case % 10 !== 0 ? open : story.allOfKind('COCP'), of.case);
      if (chosen !== undefined) goesOn(story, chosen, of.act);
      return;
    }
    case 'act': {
      const chosen = pick(story.allOfKind('COCP'), of.case);
      const caller = pick(callers, of.party);
      const name = pick(everyAct, of.act) ?? 'sign';
      if (chosen !== undefined && caller !== undefined) {
        story.tryAct(caller, name, suitableInput(chosen, name, caller.partyId, story.world()), chosen.caseId);
      }
      return;
    }
    case 'wait':
      story.goesTo(instantOf(Date.parse(story.now()) + of.minutes * 60_000));
      return;
    case 'extend': {
      const id = pick([...story.unit().enrollments.keys()], of.enrollment);
      if (id !== undefined && story.enrollment(id).status === 'ACTIVE')
        story.rewrites(id, { extension: of.years === null ? null : { years: of.years } });
      return;
    }
    default:
      throw new Error(`unknown step ${JSON.stringify(of satisfies never)}`);
  }
};
