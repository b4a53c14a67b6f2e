import { expect } from 'vitest';
import type { Client } from '../client.ts';
import type { Case, CocpForm } from '../contract.ts';
import { current, parties, register, type PartyId } from '../records.ts';
import { dateIn, plusDays } from './days.ts';
import { modelEnrollments, type Step } from './steps.ts';
import { watchOver, type Watch } from './watch.ts';

const changes = ['RESELLER', 'DISTRIBUTOR', 'RESELLER_AND_DISTRIBUTOR', 'SOFTWARE_ADVISOR'] as const;
const oneTierChanges = ['RESELLER', 'RESELLER', 'SOFTWARE_ADVISOR'] as const;
const acts = [
  'sign',
  'decline',
  'withdraw',
  'record-receipt',
  'countersign',
  'reject',
  'roll',
  'request-override',
  'return',
  'correct',
  'decide-override',
] as const;
/** Ends a case early: offered like every act, taken up seldom, or nothing would ever take effect. */
const endings: readonly string[] = ['decline', 'withdraw', 'reject', 'return'];

const pick = <T>(of: readonly T[], index: number): T | undefined => (of.length === 0 ? undefined : of[index % of.length]);

/** The partner that comes: whoever of the two is not there. */
const coming = (held: string | null, one: PartyId, other: PartyId): PartyId => (held === other ? one : other);

const formFor = (watch: Watch, step: Extract<Step, { does: 'open' }>, enrollmentIds: readonly string[], today: string): CocpForm => {
  const head = watch.enrollmentOf(enrollmentIds[0] ?? '');
  // A one-tier enrollment has no distributor to change: asked for seldom there, and refused.
  const able = head.channelModel === 'ONE_TIER' && step.change % 7 > 0 ? oneTierChanges : changes;
  const change = pick(able, step.change) ?? 'RESELLER';
  const changesReseller = change === 'RESELLER' || change === 'RESELLER_AND_DISTRIBUTOR';
  const changesDistributor = change === 'DISTRIBUTOR' || change === 'RESELLER_AND_DISTRIBUTOR';
  const held = [
    ...(changesReseller ? [['RESELLER', head.resellerId] as const] : []),
    ...(changesDistributor && head.distributorId !== null ? [['DISTRIBUTOR', head.distributorId] as const] : []),
    ...(change === 'SOFTWARE_ADVISOR' && head.advisorId !== null ? [['ADVISOR', head.advisorId] as const] : []),
  ];
  return {
    change,
    current: held.map(([role, partyId]) => current(role, partyId as PartyId)),
    ...(changesReseller && { newResellerId: coming(head.resellerId, 'P-RES', 'P-RES2') }),
    ...(changesDistributor && { newDistributorId: coming(head.distributorId, 'P-DIS', 'P-DIS2') }),
    ...(change === 'SOFTWARE_ADVISOR' && { newAdvisorId: coming(head.advisorId, 'P-ADV', 'P-ADV2') }),
    ...(step.asksFor !== null && { requestedEffectiveOn: plusDays(today, step.asksFor) }),
    ...(enrollmentIds.length > 1 && { enrollmentIds: enrollmentIds.slice(1) }),
  };
};

/** What an act is sent with: right as a rule, and now and then on the wrong side of a rule. */
const fieldsFor = (of: Case, act: string, by: string, today: string, days: number): Readonly<Record<string, unknown>> => {
  switch (act) {
    case 'sign': {
      const isInstitution = of.signers.some((signer) => signer.role === 'INSTITUTION' && signer.partyId === by);
      return {
        name: 'Jo Doe',
        ...(isInstitution && of.form.current.length > 0 && { noticeToPreviousOn: plusDays(today, Math.min(days, 1)) }),
      };
    }
    case 'decline':
    case 'withdraw':
    case 'reject':
      return { reason: 'so it was decided' };
    case 'return':
      return { reason: 'please look again', paths: ['/form/current'] };
    case 'correct':
      return { form: days % 2 === 0 ? of.form : { ...of.form, requestedEffectiveOn: plusDays(today, Math.abs(days) + 10) } };
    case 'record-receipt': {
      const unsigned = of.signers.filter(({ signedOn }) => signedOn === null).map(({ role }) => role);
      const signedOn = plusDays(today, days < 0 ? days : 0);
      const byInstitution = unsigned.includes('INSTITUTION') && of.form.current.length > 0;
      return {
        receivedOn: today,
        ...(unsigned.length > 0 && { signedOn: Object.fromEntries(unsigned.map((role) => [role, signedOn])) }),
        ...(byInstitution && { noticeToPreviousOn: signedOn }),
      };
    }
    case 'request-override':
      return { justification: 'The form was held up at the university.', requestedEffectiveOn: plusDays(today, days) };
    case 'decide-override':
      return { decision: days % 3 === 0 ? 'DECLINE' : 'APPROVE', note: 'as agreed' };
    case 'complete-task':
      return { taskId: of.tasks.find((task) => task.partyId === by && task.state === 'OPEN')?.taskId ?? 'none' };
    default:
      return {};
  }
};

/** Everybody who may ever have something to do on a case. */
const concerned = (of: Case): readonly string[] => [
  ...new Set([
    ...(of.openedBy === null ? [] : [of.openedBy.partyId]),
    ...of.signers.map(({ partyId }) => partyId),
    ...of.waitingOn,
    ...of.tasks.map(({ partyId }) => partyId),
    'OPS-AMERICAS',
    'OPS-INTERNATIONAL',
  ]),
];

/** One random story: every step is sent to the portal, and after every step everything is looked at. */
export const runSteps = async (client: Client, steps: readonly Step[]) => {
  await Promise.all(Object.entries(modelEnrollments).map(([id, told]) => register(client, id, told)));
  const ids = Object.keys(modelEnrollments);
  const group = ids.filter((id) => id.startsWith('G-'));
  const watch = await watchOver(client, ids);
  const everybody = [...(Object.keys(parties) as PartyId[]), 'OPS-INTERNATIONAL', 'OPS-AMERICAS'];
  let now = await client.now();

  const open = async (step: Extract<Step, { does: 'open' }>): Promise<void> => {
    const on = pick(ids, step.on) ?? '';
    const enrollmentIds = on.startsWith('G-') && step.togetherWith % 3 > 0 ? group : [on];
    const head = watch.enrollmentOf(enrollmentIds[0] ?? '');
    const form = formFor(watch, step, enrollmentIds, dateIn(head.timeZone, now));
    const newPartner = form.newResellerId ?? form.newDistributorId ?? form.newAdvisorId ?? '';
    const somebody = await client.as(step.byInstitution ? head.institutionId : newPartner);
    const held = new Set(
      watch
        .cases()
        .flatMap((of) => (of.status === 'OPEN' ? of.enrollments.filter(({ outcome }) => outcome === null) : []))
        .map((row) => row.enrollmentId),
    );
    const reply = await somebody.send('POST', '/api/cases', { kind: 'COCP', enrollmentId: head.enrollmentId, form });
    expect([201, 409, 422], JSON.stringify(reply.body)).toContain(reply.status);
    const taken = enrollmentIds.some((id) => held.has(id));
    if (taken) expect(reply.status, 'a second case on one enrollment').not.toBe(201);
    if (reply.status === 409) expect([taken, (reply.body as { rule?: string }).rule]).toEqual([true, 'COCP-ONE-OPEN']);
    if (reply.status === 201) watch.keep(await watch.read(reply.body as Case));
  };

  /** One act by one party, and what may come of it. */
  const send = async (of: Case, act: string, partyId: string, fields: Readonly<Record<string, unknown>>): Promise<void> => {
    const somebody = await client.as(partyId);
    const shown = await somebody.send('GET', `/api/cases/${of.caseId}`);
    const offered = shown.status === 200 && (shown.body as Case).acts.includes(act);
    const before = await watch.read(of);
    const reply = await somebody.send('POST', `/api/cases/${of.caseId}/acts`, { act, ...fields });
    const after = await watch.read(of);
    const words = `${act} by ${partyId} on ${of.logNumber}: ${JSON.stringify(reply.body)}`;
    if (reply.status === 200) {
      expect(offered, words).toBe(true);
      const added = after.history.slice(before.history.length);
      expect(
        added.filter((entry) => entry.act === act && entry.by === somebody.userId && entry.at === now),
        words,
      ).toHaveLength(1);
      expect(
        added.every((entry) => entry.act === act || entry.act === 'effect'),
        words,
      ).toBe(true);
      if (act === 'sign') expect(before.waitingOn, words).toEqual([partyId]);
      if (act === 'complete-task')
        expect(after.tasks.filter(({ state }) => state === 'DONE')).toHaveLength(
          before.tasks.filter(({ state }) => state === 'DONE').length + 1,
        );
    } else {
      expect(offered ? [422] : [403, 404, 409, 422], words).toContain(reply.status);
      expect({ ...after, acts: [] }, words).toEqual({ ...before, acts: [] });
    }
    watch.keep(after);
  };

  /** Mostly an act that somebody may do now and that leads on. */
  const actOn = async (caseId: string, step: Extract<Step, { does: 'act' }>): Promise<void> => {
    const of = watch.cases().find((each) => each.caseId === caseId);
    if (of === undefined) throw new Error(`${caseId} is watched`);
    const able: (readonly [string, string])[] = [];
    for (const partyId of concerned(of)) {
      const shown = await (await client.as(partyId)).send('GET', `/api/cases/${of.caseId}`);
      if (shown.status === 200) able.push(...(shown.body as Case).acts.map((act) => [partyId, act] as const));
    }
    const chosen = pick(step.act % 8 === 0 ? able : able.filter(([, act]) => !endings.includes(act)), step.act);
    if (chosen === undefined) return;
    const [partyId, act] = chosen;
    await send(of, act, partyId, fieldsFor(of, act, partyId, dateIn(watch.enrollmentOf(of.enrollmentId).timeZone, now), step.days));
  };

  for (const step of steps) {
    switch (step.does) {
      case 'open':
        await open(step);
        break;
      case 'act': {
        // The newest cases first, so that stories come to an end.
        const unfinished = watch.cases().filter(({ status, tasks }) => status === 'OPEN' || tasks.some((task) => task.state === 'OPEN'));
        const of = pick(unfinished.slice(-3), step.on);
        if (of === undefined) break;
        for (let time = 0; time < step.times; time += 1) await actOn(of.caseId, step);
        break;
      }
      case 'intrude': {
        const of = pick(watch.cases(), step.on);
        if (of === undefined) break;
        const partyId = pick(everybody, step.who) ?? '';
        const act = pick(acts, step.act) ?? 'sign';
        await send(of, act, partyId, fieldsFor(of, act, partyId, dateIn(watch.enrollmentOf(of.enrollmentId).timeZone, now), 0));
        break;
      }
      case 'wait':
        await client.advance(`PT${step.minutes}M`);
        now = await client.now();
        break;
      default:
        throw new Error(`unknown step ${JSON.stringify(step satisfies never)}`);
    }
    await watch.look('OPEN');
  }
  return watch.concludes();
};
