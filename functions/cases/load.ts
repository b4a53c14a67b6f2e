import type { CaseHead, DecidingStore, StoredCase } from '../store/index.ts';
import { kindOf, type AnyCase } from '../../shared/cases/kinds.ts';
import { partiesOnEnrollments } from '../../shared/cases/parties-on-enrollments.ts';
import { operationsOf, type CaseId, type Enrollment, type EnrollmentId, type Party, type PartyId } from '../../shared/records/index.ts';
import type { Standing } from './standing.ts';

const enrollmentsNamed = (of: AnyCase): readonly EnrollmentId[] => kindOf(of).enrollmentsOf(of.enrollmentId, of.form);

const partiesNamed = (of: AnyCase): readonly PartyId[] => [...of.partyIds, ...kindOf(of).partiesOf(of.form), operationsOf(of.region)];

/** Where to begin, and what is to be there beside the unit. */
export type Wanted = {
  /** A case already read. */
  readonly main?: StoredCase;
  readonly enrollmentIds?: readonly EnrollmentId[];
  readonly partyIds?: readonly PartyId[];
  readonly caseIds?: readonly CaseId[];
};

type Reading = {
  readonly enrollments: Map<EnrollmentId, Enrollment>;
  readonly parties: Map<PartyId, Party>;
  readonly heads: Map<CaseId, CaseHead>;
  /** Enrollments whose cases belong to the unit; the others are only named by one. */
  readonly inUnit: Set<EnrollmentId>;
};

const openIn = ({ heads }: Reading): readonly AnyCase[] =>
  [...heads.values()].map(({ case: of }) => of).filter(({ status }) => status === 'OPEN');

const unitEnrollments = ({ enrollments, inUnit }: Reading): readonly Enrollment[] => [...inUnit].flatMap((id) => enrollments.get(id) ?? []);

/** Do the cases and the locks on their enrollments tell the same? If not, a write fell between two reads. */
const isWhole = (reading: Reading): boolean =>
  openIn(reading).every(({ caseId, openOn }) =>
    openOn.every((id) => reading.enrollments.get(id)?.openCases.some((open) => open.caseId === caseId) ?? false),
  ) &&
  unitEnrollments(reading).every(({ enrollmentId, openCases }) =>
    openCases.every(({ caseId }) => reading.heads.get(caseId)?.case.openOn.includes(enrollmentId) ?? false),
  );

/**
 * The unit: enrollments, every case open on them, the other enrollments of those cases and the cases open there, until
 * nothing is added. Beside it what its cases name. What does not exist is missing.
 */
const readUnit = async (store: DecidingStore, { main, enrollmentIds = [], partyIds = [], caseIds = [] }: Wanted): Promise<Reading> => {
  const reading: Reading = { enrollments: new Map(), parties: new Map(), heads: new Map(), inUnit: new Set(enrollmentIds) };
  const asked = { enrollmentIds: new Set<string>(), partyIds: new Set<string>(), caseIds: new Set<string>() };
  if (main !== undefined) {
    const { history: _, signatures: __, ...head } = main;
    reading.heads.set(head.case.caseId, head);
    asked.caseIds.add(head.case.caseId);
  }
  const unasked = (kind: keyof typeof asked, ids: readonly string[]): readonly string[] => {
    const fresh = [...new Set(ids)].filter((id) => !asked[kind].has(id));
    for (const id of fresh) asked[kind].add(id);
    return fresh;
  };
  for (let rounds = 0; ; rounds += 1) {
    const cases = [...reading.heads.values()].map(({ case: of }) => of);
    for (const id of openIn(reading).flatMap(({ openOn }) => openOn)) reading.inUnit.add(id);
    const openCases = unitEnrollments(reading).flatMap((enrollment) => enrollment.openCases.map(({ caseId }) => caseId));
    const wanted = {
      enrollmentIds: unasked('enrollmentIds', [...reading.inUnit, ...cases.flatMap(enrollmentsNamed)]),
      partyIds: unasked('partyIds', [...partyIds, ...cases.flatMap(partiesNamed)]),
      caseIds: unasked('caseIds', [...caseIds, ...openCases]),
    };
    // Parties come along where something else is read; for them alone it is not worth a round trip before somebody asks.
    const isOver = wanted.enrollmentIds.length === 0 && wanted.caseIds.length === 0 && (rounds > 0 || wanted.partyIds.length === 0);
    if (isOver) return reading;
    const found = await store.getRecords(wanted);
    for (const [id, of] of found.enrollments) reading.enrollments.set(id, of);
    for (const [id, of] of found.parties) reading.parties.set(id, of);
    for (const [id, of] of found.cases) reading.heads.set(id, of);
  }
};

const standingOf = (reading: Reading, main: StoredCase | null): Standing => ({
  enrollments: reading.enrollments,
  parties: reading.parties,
  heads: reading.heads,
  unit: {
    enrollments: new Map(unitEnrollments(reading).map((of) => [of.enrollmentId, of])),
    cases: new Map(openIn(reading).map((of) => [of.caseId, of])),
  },
  main,
});

/** So often what is read in parts is read again when a write fell in between. */
const mostReadings = 10;

/** What `wanted` stands on, fitting together. Null: the case given as `main` is behind its enrollments; read it again. */
export const load = async (store: DecidingStore, wanted: Wanted): Promise<Standing | null> => {
  for (let readings = 0; readings < mostReadings; readings += 1) {
    const reading = await readUnit(store, wanted);
    if (isWhole(reading)) return standingOf(reading, wanted.main ?? null);
    if (wanted.main !== undefined) return null;
  }
  throw new Error(`records that do not fit together, read ${mostReadings} times: ${JSON.stringify(wanted)}`);
};

/** Adds every party on the enrollments and cases, and those asked for: what a decision may look up. */
export const withAllParties = async (store: DecidingStore, standing: Standing, partyIds: readonly PartyId[] = []): Promise<Standing> => {
  const onCases = [...standing.heads.values()].flatMap(({ case: of }) => partiesNamed(of));
  const wanted = [...partyIds, ...onCases, ...partiesOnEnrollments([...standing.enrollments.values()])];
  const missing = wanted.filter((id) => !standing.parties.has(id));
  if (missing.length === 0) return standing;
  const { parties } = await store.getRecords({ partyIds: missing });
  return { ...standing, parties: new Map([...standing.parties, ...parties]) };
};
