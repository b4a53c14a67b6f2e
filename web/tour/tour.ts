import { plusDays, type CivilDate } from '../../shared/calendar/index.ts';
import type { CaseListed, CaseShown, EnrollmentShown, PartyShown } from '../../shared/api/index.ts';
import { signInAs, type Person } from '../api/local.ts';
import { send } from '../api/client.ts';

export const tourSteps = ['FILE', 'SIGN_INSTITUTION', 'SIGN_RESELLER', 'COUNTERSIGN', 'TIME', 'END'] as const;
type TourStep = (typeof tourSteps)[number];

type Who = Pick<Person, 'partyId' | 'userId'>;

/** The tour under way: with which enrollment and people, how far it has come. */
export type Tour = {
  readonly step: TourStep;
  readonly enrollmentId: string;
  readonly institution: Who;
  readonly reseller: Who;
  readonly previous: Who;
  readonly operations: Who;
  /** The current reseller as the form names it. */
  readonly current: { readonly name: string; readonly pcn: string };
  readonly effectiveOn: CivilDate;
  /** Null until it is filed. */
  readonly logNumber: string | null;
};

const key = 'kigen.tour';
const listeners = new Set<() => void>();
const isTour = (value: unknown): value is Tour => typeof value === 'object' && value !== null && 'step' in value;
const read = (): Tour | null => {
  const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
  return isTour(kept) ? kept : null;
};
let current: Tour | null | undefined;

/** Kept over the changes of person, each of which empties the tab. */
export const tourKept = {
  current: (): Tour | null => (current === undefined ? (current = read()) : current),
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  set: (next: Tour | null): void => {
    current = next;
    if (next === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(next));
    for (const listener of listeners) listener();
  },
};

/** Days that leave every lead time whole, with one to spare. */
const daysAhead = 31;

/** A Japanese campus enrollment without a distributor and with nothing open that could come in between: signed on screen by two. */
const isFit = (of: EnrollmentShown, open: readonly CaseListed[], until: CivilDate): boolean =>
  of.country === 'JP' &&
  of.program === 'EES' &&
  of.channelModel === 'ONE_TIER' &&
  of.status === 'ACTIVE' &&
  of.endsOn > until &&
  !open.some(({ enrollments }) => enrollments.some(({ enrollmentId }) => enrollmentId === of.enrollmentId));

const everything = async <Item>(path: string): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let next: string | undefined;
  do {
    const page = await send<{ readonly items: readonly Item[]; readonly next?: string }>(
      `${path}limit=100${next === undefined ? '' : `&cursor=${next}`}`,
    );
    items.push(...page.items);
    next = page.next;
  } while (next !== undefined);
  return items;
};

/** Finds who and what to show it with, as operations; null where there is nothing. The reader is the new reseller then. */
export const beginTour = async (people: readonly Person[], today: CivilDate): Promise<Tour | null> => {
  const operations = people.find(({ partyId }) => partyId === 'OPS-INTERNATIONAL');
  if (operations === undefined) return null;
  await signInAs(operations);
  const effectiveOn = plusDays(today, daysAhead);
  const [enrollments, open] = await Promise.all([
    everything<EnrollmentShown>('/api/enrollments?'),
    everything<CaseListed>('/api/cases?status=OPEN&'),
  ]);
  const japanese = new Set(enrollments.filter(({ country }) => country === 'JP').map(({ resellerId }) => resellerId));
  for (const of of enrollments.filter((each) => isFit(each, open, effectiveOn))) {
    const personAt = (partyId: string | undefined) => people.find((person) => person.partyId === partyId);
    const [institution, previous] = [personAt(of.institutionId), personAt(of.resellerId)];
    // The first of them is Japanese, as the institution is.
    const next = people.find(({ partyId, party }) => party.role === 'RESELLER' && partyId !== of.resellerId && japanese.has(partyId));
    if (institution === undefined || previous === undefined || next === undefined) continue;
    const { name, nameLocal, pcn } = await send<PartyShown>(`/api/parties/${previous.partyId}`);
    if (pcn === null) continue;
    return {
      step: 'FILE',
      enrollmentId: of.enrollmentId,
      institution,
      reseller: next,
      previous,
      operations,
      current: { name: nameLocal ?? name, pcn },
      effectiveOn,
      logNumber: null,
    };
  }
  return null;
};

/** Does the act, unless the reader has done it on the page already. */
const actUnlessDone = async (of: Tour, act: string, input: object): Promise<void> => {
  const found = await send<CaseShown>(`/api/cases/${of.logNumber}`);
  if (!found.acts.includes(act)) return;
  await send(`/api/cases/${found.caseId}/acts`, { body: { act, ...input }, ifMatch: found.version, idempotencyKey: crypto.randomUUID() });
};

const fileUnlessDone = async (of: Tour): Promise<string> => {
  const [open] = (await send<{ items: readonly CaseListed[] }>(`/api/cases?enrollmentId=${of.enrollmentId}&kind=COCP&status=OPEN`)).items;
  if (open !== undefined) return open.logNumber;
  const form = {
    change: 'RESELLER',
    newResellerId: of.reseller.partyId,
    current: [{ role: 'RESELLER', ...of.current }],
    requestedEffectiveOn: of.effectiveOn,
  };
  const filed = await send<CaseShown>('/api/cases', {
    body: { kind: 'COCP', enrollmentId: of.enrollmentId, form },
    idempotencyKey: crypto.randomUUID(),
  });
  return filed.logNumber;
};

const nameOf = (people: readonly Person[], { userId }: Who): string => people.find((person) => person.userId === userId)?.name ?? userId;

/** What the step at hand says is done, as its person; then the reader is the next one. Answers with the tour one step on. */
export const goOn = async (of: Tour, people: readonly Person[], today: CivilDate): Promise<Tour> => {
  const asNext = async (who: Who, step: TourStep, logNumber = of.logNumber): Promise<Tour> => {
    await signInAs(who);
    return { ...of, step, logNumber };
  };
  switch (of.step) {
    case 'FILE':
      await signInAs(of.reseller);
      return asNext(of.institution, 'SIGN_INSTITUTION', await fileUnlessDone(of));
    case 'SIGN_INSTITUTION':
      await signInAs(of.institution);
      await actUnlessDone(of, 'sign', { name: nameOf(people, of.institution), noticeToPreviousOn: today });
      return asNext(of.reseller, 'SIGN_RESELLER');
    case 'SIGN_RESELLER':
      await signInAs(of.reseller);
      await actUnlessDone(of, 'sign', { name: nameOf(people, of.reseller) });
      return asNext(of.operations, 'COUNTERSIGN');
    case 'COUNTERSIGN':
      await signInAs(of.operations);
      await actUnlessDone(of, 'countersign', {});
      return { ...of, step: 'TIME' };
    case 'TIME':
      // Noon in UTC is that day in Japan, and past the hour of notices; a clock that is there already stays.
      if (today < of.effectiveOn) await send('/local/clock', { body: { to: `${of.effectiveOn}T12:00:00.000Z` } });
      return asNext(of.previous, 'END');
    case 'END':
      return of;
    default:
      throw new Error(`unknown step ${String(of.step satisfies never)}`);
  }
};
