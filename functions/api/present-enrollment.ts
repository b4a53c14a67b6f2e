import type * as z from 'zod';
import type { enrollmentShown } from '../../shared/api/index.ts';
import { dateIn, type Instant } from '../../shared/calendar/index.ts';
import type { Caller } from '../../shared/cases/case.ts';
import { contactOf, currentTerm, nextAnniversary, type CaseId, type Enrollment, type Language } from '../../shared/records/index.ts';
import { editionOn } from '../../shared/rules/index.ts';
import type { Store } from '../store/index.ts';
import { maySeeCase, seesEveryCase, sightOf } from './access.ts';
import { presentTask } from './present-task.ts';

/** The cases open on these enrollments that the caller may see. */
export const openCasesSeen = async (
  enrollments: readonly Enrollment[],
  caller: Caller,
  { getRecords }: Pick<Store, 'getRecords'>,
): Promise<ReadonlySet<CaseId>> => {
  const ids = new Set(enrollments.flatMap(({ openCases }) => openCases.map(({ caseId }) => caseId)));
  if (seesEveryCase(caller) || ids.size === 0) return ids;
  const { cases } = await getRecords({ caseIds: ids });
  return new Set([...cases.values()].filter((head) => maySeeCase(caller, head.case)).map((head) => head.case.caseId));
};

type Known = { readonly now: Instant; readonly openCases: ReadonlySet<CaseId> };
type Reading = Known & { readonly language: Language };

/** What whoever is asked to sign for it knows of an enrollment, and a partner that a change names. */
export const presentHeader = (of: Enrollment, { now, openCases }: Known) => ({
  enrollmentId: of.enrollmentId,
  number: of.number,
  masterAgreement: of.masterAgreement,
  program: of.program,
  agreementVersion: of.agreementVersion,
  region: of.region,
  country: of.country,
  timeZone: of.timeZone,
  channelModel: of.channelModel,
  startsOn: of.startsOn,
  years: of.years,
  institutionId: of.institutionId,
  status: of.status,
  endsOn: currentTerm(of).endsOn,
  nextAnniversary: of.status === 'ACTIVE' ? nextAnniversary(of, dateIn(of.timeZone, now)) : null,
  openCases: of.openCases.map(({ caseId }) => caseId).filter((id) => openCases.has(id)),
  version: of.version,
});

const contactsShown = ({ contacts }: Enrollment): z.input<typeof enrollmentShown>['contacts'] =>
  Object.fromEntries(Object.entries(contacts).map(([role, held]) => [role, { ...contactOf(held), emailVerifiedOn: held.emailVerifiedOn }]));

/** An enrollment as its reader sees it; null where they see nothing of it. */
export const presentEnrollment = (
  of: Enrollment,
  caller: Caller,
  { now, openCases, language }: Reading,
): z.input<typeof enrollmentShown> | null => {
  const sight = sightOf(caller, of);
  if (sight === null) return null;
  const header = presentHeader(of, { now, openCases });
  if (sight === 'HEADER') return header;
  const edition = editionOn(dateIn(of.timeZone, now));
  const tasks = of.tasks
    .filter(({ partyId }) => partyId === caller.partyId)
    .map((task) => ({ ...presentTask(task, edition, language), note: task.note }));
  return {
    ...header,
    resellerId: of.resellerId,
    distributorId: of.distributorId,
    advisorId: of.advisorId,
    billDates: [...of.billDates],
    firstOrderOn: of.firstOrderOn,
    qualified: of.qualified,
    contacts: contactsShown(of),
    olsOrders: [...of.olsOrders],
    terms: of.terms.map(({ startsOn, endsOn, years }) => ({ startsOn, endsOn, years })),
    ...(tasks.length === 0 ? {} : { tasks }),
  };
};
