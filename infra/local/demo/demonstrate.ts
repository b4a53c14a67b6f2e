import { callerOf, type ActingCaller } from '../../../functions/cases/index.ts';
import { asDate, epochMilliseconds, instantOf, plusDays, type CivilDate, type Instant } from '../../../shared/calendar/index.ts';
import { cocpForm, rolesChanged } from '../../../shared/cases/cocp/index.ts';
import { kindNamed, kindOf, type AnyForm } from '../../../shared/cases/kinds.ts';
import { operationsOf, type CaseId, type EnrollmentFields, type Party, type PartyId } from '../../../shared/records/index.ts';
import { partiesIn, register } from '../../../shared/records/register.ts';
import { partyName } from '../../../shared/records/party-name.ts';
import { createBounced, createDelivery } from '../../../functions/delivery/index.ts';
import { bounceEvent } from '../bounce.ts';
import { openClock } from '../clock.ts';
import type { Mailbox } from '../mailbox.ts';
import { seededIds } from '../seeded-ids.ts';
import { createWorks, type Works, type WorksSettings } from '../works.ts';
import { demonstrationEnrollments } from './enrollments.ts';
import { demonstrationParties } from './parties.ts';
import { demonstrationMembers, people, type DemonstrationUser } from './people.ts';
import { stories, type Story } from './stories/index.ts';

type DemonstrationSettings = Omit<WorksSettings, 'clock' | 'newId' | 'atOnce' | 'issueDocuments'> & {
  /** The present: where the walk ends. */
  readonly until: Instant;
  readonly mailbox: Pick<Mailbox, 'lastTo' | 'rows'>;
};

const days = 120;
const millisecondsPerDay = 86_400_000;

const heldField = { RESELLER: 'resellerId', DISTRIBUTOR: 'distributorId', ADVISOR: 'advisorId' } as const;

const partyOf = (partyId: PartyId | null): Party => {
  const found = demonstrationParties.find((party) => party.partyId === partyId);
  if (found === undefined) throw new Error(`${partyId} is nobody in the demonstration`);
  return found;
};

const formOf = (story: Story, fields: EnrollmentFields, date: (days: number) => CivilDate): AnyForm => {
  if ('kind' in story) return kindNamed(story.kind).formSchema.parse(story.form({ date }));
  const { change, to, asked } = story;
  const held = rolesChanged[change].filter((role) => fields[heldField[role]] !== null);
  return cocpForm.parse({
    change,
    ...to,
    current: held.map((role) => {
      const party = partyOf(fields[heldField[role]]);
      return { role, name: partyName(party, party.locale), pcn: party.pcn };
    }),
    ...(asked !== undefined && { requestedEffectiveOn: date(asked) }),
  });
};

/** Parties, people and enrollments, registered as operations register them. */
const registerAll = async (
  { store }: DemonstrationSettings,
  { cases }: Works,
  enrollments: ReturnType<typeof demonstrationEnrollments>,
) => {
  await Promise.all(demonstrationParties.map((party) => store.putParty(null, party, null)));
  const isJapanese = (partyId: PartyId): boolean => demonstrationParties.find((party) => party.partyId === partyId)?.country === 'JP';
  await Promise.all(demonstrationMembers(isJapanese).map((member) => store.putMember(member, null)));
  const callers = new Map<DemonstrationUser, ActingCaller>();
  const callerNamed = async (user: DemonstrationUser): Promise<ActingCaller> => {
    const known = callers.get(user);
    if (known !== undefined) return known;
    const membership = await store.getMembership(people[user].at, user);
    if (membership === null) throw new Error(`${user} is nobody yet`);
    const caller = callerOf(membership.member, membership.party);
    callers.set(user, caller);
    return caller;
  };
  const operators = { [operationsOf('AMERICAS')]: 'U-WHITFIELD', [operationsOf('INTERNATIONAL')]: 'U-MORIKAWA' } as const;
  await Promise.all(
    enrollments.map(async ({ enrollmentId, fields }) => {
      const operator = operators[operationsOf(fields.region)];
      if (operator === undefined) throw new Error(`nobody runs ${fields.region}`);
      const caller = await callerNamed(operator);
      const saved = await cases.putEnrollment({
        enrollmentId,
        caller,
        partyIds: partiesIn(fields),
        decide: (known) => register(enrollmentId, fields, caller, known),
      });
      if (saved.outcome !== 'SAVED') throw new Error(`${enrollmentId} was not registered: ${JSON.stringify(saved)}`);
    }),
  );
  return callerNamed;
};

/**
 * Puts the demonstration on record: 120 days of it, by walking the clock from then until now and opening and acting on the way,
 * as people would through the portal. The same records for the same present.
 */
export const demonstrate = async (settings: DemonstrationSettings): Promise<void> => {
  const { until, store, mailbox } = settings;
  const begins = instantOf(epochMilliseconds(until) - days * millisecondsPerDay);
  const clock = openClock({ file: null, setting: begins, real: () => epochMilliseconds(until) });
  // Its documents are drawn once the portal serves: until then their rows say what there is to be.
  const issueDocuments = () => Promise.resolve();
  const works = createWorks({ ...settings, issueDocuments, clock, newId: seededIds('demonstration'), atOnce: 1 });
  const { cases, scheduler, outbox } = works;
  const delivery = createDelivery({ rows: mailbox.rows, onBounce: createBounced({ store, cases }) });
  const today = asDate(until.slice(0, 10));
  const date = (offset: number): CivilDate => plusDays(today, offset);
  const enrollments = demonstrationEnrollments(today, (partyId) => {
    const [, contact] = Object.entries(people).find(([, { at }]) => at === partyId) ?? [];
    if (contact === undefined) throw new Error(`${partyId} has nobody to write to`);
    const { locale, email } = partyOf(partyId);
    return { name: contact.name[locale], email };
  });
  const callerNamed = await registerAll(settings, works, enrollments);

  const opened = new Map<Story, CaseId>();
  const begin = async (story: Story): Promise<void> => {
    const fields = enrollments.find(({ enrollmentId }) => enrollmentId === story.enrollment)?.fields;
    if (fields === undefined) throw new Error(`${story.enrollment} is not in the demonstration`);
    const form = formOf(story, fields, date);
    const caller = await callerNamed(story.opened.by);
    const result = await cases.open({
      kind: 'kind' in story ? story.kind : 'COCP',
      enrollmentId: story.enrollment,
      form,
      caller,
      maySee: () => true,
    });
    if (result.outcome !== 'SAVED') throw new Error(`${story.enrollment} was not opened: ${JSON.stringify(result)}`);
    opened.set(story, result.loaded.case.caseId);
  };
  const go = async (story: Story, { by, act, input }: Story['steps'][number]): Promise<void> => {
    const caseId = opened.get(story);
    if (caseId === undefined) throw new Error(`${story.enrollment} has no case yet`);
    const read = async () => {
      const loaded = await cases.read(caseId);
      if (loaded === null) throw new Error(`case ${caseId} is not there`);
      return loaded.case;
    };
    const given = kindOf(await read()).acts[act]?.input.parse((await input?.({ date, read })) ?? {});
    const result = await cases.act({ caseId, act, input: given, caller: await callerNamed(by), maySee: () => true });
    if (result.outcome !== 'SAVED') throw new Error(`${act} on ${story.enrollment} was not done: ${JSON.stringify(result)}`);
  };

  const comeBack = async (partyId: PartyId): Promise<void> => {
    await outbox.through();
    const mailId = mailbox.lastTo(partyOf(partyId).email);
    if (mailId === null) throw new Error(`no mail went to ${partyId}`);
    await delivery(bounceEvent(mailId, clock.now()));
  };

  const happenings = stories.flatMap((story) => [
    { on: story.opened.on, happen: () => begin(story) },
    ...story.steps.map((step) => ({ on: step.on, happen: () => go(story, step) })),
    ...(story.bounces === undefined ? [] : [story.bounces]).map(({ on, at }) => ({ on, happen: () => comeBack(at) })),
  ]);
  for (const { on, happen } of happenings.toSorted((a, b) => a.on - b.on)) {
    const at = instantOf(epochMilliseconds(until) + on * millisecondsPerDay);
    await scheduler.move(() => at);
    await happen();
  }
  await scheduler.walk(() => until);
  await scheduler.stop();
};
