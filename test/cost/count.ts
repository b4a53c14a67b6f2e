import { asInstant } from '../../shared/calendar/index.ts';
import { caseShown } from '../../shared/api/index.ts';
import { aCocpForm, anEnrollment } from '../builders/index.ts';
import { shown } from '../functions/api/an-api.ts';
import { checkStates } from './counted-machine.ts';
import { startCountedPortal } from './counted-portal.ts';
import { sumOf, type Counts } from './counted.ts';
import { countFixed, type Fixed } from './fixed.ts';

/** What a run of the story came to. */
export type Counted = {
  /** Registering one enrollment, by the import or by hand. */
  readonly registering: Counts;
  /** One change of reseller, from the look-up to the effect, with its clock, its mails and the notes of their fate. */
  readonly story: Counts;
  /** The end of a term that nobody renews, found by the sweep. */
  readonly termEnd: Counts;
  /** One sweep of a shard in which nothing is due. */
  readonly idleSweep: Counts;
  /** Of the story, what happens at the midnight of its effect: on a big day for very many at once. */
  readonly effect: Counts;
  /** Bytes in the table: of an enrollment with its rows, and what a case adds for good. */
  readonly bytes: {
    readonly enrollment: number;
    readonly case: number;
    /** In the bucket: the documents of a case, from the form to its record. */
    readonly documents: number;
  };
  /** What the stacks of a stage have that is paid for by the month. */
  readonly fixed: Fixed;
};

type Portal = Awaited<ReturnType<typeof startCountedPortal>>;

const enrollment = anEnrollment({ channelModel: 'ONE_TIER' });

/** A change of reseller, from the look-up to its effect. */
const changeOfReseller = async ({ asks, follow, goesTo, acts, opensPage, take }: Portal): Promise<Pick<Counted, 'story' | 'effect'>> => {
  const form = aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2026-05-01' });
  const { number, masterAgreement } = enrollment;
  await asks('P-RES2', 'GET', '/api/me');
  await asks('P-RES2', 'GET', `/api/enrollments/lookup?number=${number}&masterAgreement=${masterAgreement}`);
  await asks('P-RES2', 'POST', '/api/advice/cocp', { enrollmentIds: ['E-1'], change: 'RESELLER' });
  const opened = await asks('P-RES2', 'POST', '/api/cases', { kind: 'COCP', enrollmentId: 'E-1', form });
  const { caseId } = shown(caseShown, opened);
  await follow();
  // Nobody signs for a week: one reminder.
  await goesTo(asInstant('2026-01-23T01:00:00.000Z'));
  await acts('P-UNI', caseId, { act: 'sign', name: 'Sato Hanako', noticeToPreviousOn: '2026-01-23' });
  await goesTo(asInstant('2026-01-26T01:00:00.000Z'));
  await acts('P-RES2', caseId, { act: 'sign', name: 'Hoshi Taro' });
  await goesTo(asInstant('2026-01-27T01:00:00.000Z'));
  await acts('OPS-INTERNATIONAL', caseId, { act: 'countersign' });
  const untilEffect = take();
  await goesTo(asInstant('2026-04-30T15:00:00.000Z'));
  const effect = take();
  for (const as of ['P-RES2', 'P-UNI']) await opensPage(as, caseId);
  return { story: sumOf(untilEffect, effect, take()), effect };
};

/**
 * Runs the story on the embedded engine with the functions as they are deployed, and counts at their edges: the table's client, the
 * state machine, the provider of mail, the API.
 */
export const count = async (): Promise<Counted> => {
  await checkStates();
  const portal = await startCountedPortal(asInstant('2026-01-15T06:00:00.000Z'));
  const { store, take, tableBytes } = portal;
  try {
    const before = await tableBytes();
    take();
    await store.putEnrollment({ before: null, after: enrollment, read: { enrollments: new Map(), parties: new Map() }, by: null });
    const registering = take();
    const registered = await tableBytes();
    take();

    const { story, effect } = await changeOfReseller(portal);
    const changed = await store.getEnrollment('E-1');
    if (changed?.resellerId !== 'P-RES2' || !portal.isOver()) throw new Error('the story did not come to its end');
    const kept = await tableBytes();
    const documents = portal.documentBytes();
    take();

    const idleSweep = await portal.sweepsInVain();
    portal.jumpsTo('2027-03-31T15:00:00.000Z');
    await portal.sweepsAll();
    await portal.follow();
    const termEnd = take();
    return {
      registering,
      story,
      effect,
      termEnd,
      idleSweep,
      bytes: { enrollment: registered - before, case: kept - registered, documents },
      fixed: countFixed(),
    };
  } finally {
    await portal.stop();
  }
};
