import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import type { EnrollmentInput, FieldError, ImportedRow } from '../../shared/api/index.ts';
import { differencesOf, registeredOf, type Enrollment, type EnrollmentId, type Language } from '../../shared/records/index.ts';
import { partiesIn, register, type Registering, type RegisterRefusal } from '../../shared/records/register.ts';
import { asPrinted } from '../../shared/search/as-printed.ts';
import type { ActingCaller } from '../cases/index.ts';
import { reservedEnrollmentIds } from './addresses.ts';
import type { Dependencies } from './context.ts';
import { enrollmentLine, readEnrollmentFile, type EnrollmentLine } from './enrollment-rows.ts';
import { once } from './idempotency.ts';
import { errorsOf } from './issues.ts';
import { problem, textsOf } from './problem.ts';
import { registerErrors } from './register-words.ts';
import { answer, answers, described, newRoutes } from './routes.ts';

const importEnrollments = createRoute({
  method: 'post',
  path: '/api/enrollments/import',
  operationId: 'importEnrollments',
  tags: ['Enrollments'],
  summary: 'Register enrollments from a file (operations): good lines are kept, bad ones named',
  request: { query: schemas.importQuery, body: { required: true, content: { 'text/csv': { schema: z.string() } } } },
  responses: answers({ 200: described('What came of each line', schemas.imported) }),
});

type Refused = { readonly line: number; readonly errors: readonly FieldError[] };
type Good = { readonly line: number; readonly enrollmentId: EnrollmentId; readonly input: EnrollmentInput };

/** Lines whose fields are in order, and what is wrong with the others. The second line of an enrollment is refused. */
const sorted = (
  lines: readonly EnrollmentLine[],
  language: Language,
): { readonly good: readonly Good[]; readonly bad: readonly Refused[] } => {
  const { issues } = textsOf[language];
  const good: Good[] = [];
  const bad: Refused[] = [];
  const lineOf = new Map<EnrollmentId, number>();
  for (const { line, data } of lines) {
    const parsed = enrollmentLine.safeParse(data);
    if (!parsed.success) {
      bad.push({ line, errors: errorsOf(parsed.error.issues, data, language) });
      continue;
    }
    const { enrollmentId, ...input } = parsed.data;
    const before = lineOf.get(enrollmentId);
    lineOf.set(enrollmentId, before ?? line);
    const message = reservedEnrollmentIds.includes(enrollmentId)
      ? issues.idReserved
      : before === undefined
        ? null
        : issues.csvLineTwice({ line: before });
    if (message === null) good.push({ line, enrollmentId, input });
    else bad.push({ line, errors: [{ path: '/enrollmentId', message }] });
  }
  return { good, bad };
};

type Accepted = Pick<ImportedRow, 'became' | 'institution'>;
type Outcome = RegisterRefusal | 'CHANGED_MEANWHILE' | Accepted;

/** An enrollment of another region is not the caller's to know: it is refused as its region would be. */
const unknown = { type: 'NOT_YOUR_REGION' } as const;

const became = (before: Enrollment | null, after: Enrollment): Accepted['became'] => {
  if (before === null) return 'REGISTERED';
  return differencesOf(registeredOf(before), registeredOf(after)).length === 0 ? 'UNCHANGED' : 'CORRECTED';
};

const accepted = ({ before, parties }: Registering, enrollment: Enrollment): Accepted => {
  const institution = parties.get(enrollment.institutionId);
  if (institution === undefined) throw new Error(`enrollment ${enrollment.enrollmentId} was accepted without its institution`);
  return { became: became(before, enrollment), institution: { name: institution.name, nameLocal: institution.nameLocal } };
};

const wouldRegister = ({ enrollmentId, input }: Good, caller: ActingCaller, known: Registering): Outcome => {
  const decided = register(enrollmentId, input, caller, known);
  if (decided === null) return unknown;
  return 'refused' in decided ? decided.refused : accepted(known, decided.enrollment);
};

const keep = async ({ enrollmentId, input }: Good, caller: ActingCaller, { cases }: Dependencies): Promise<Outcome> => {
  let outcome: Outcome = unknown;
  const decide = (known: Registering, acting: ActingCaller) => {
    const decided = register(enrollmentId, input, acting, known);
    outcome = decided !== null && 'enrollment' in decided ? accepted(known, decided.enrollment) : outcome;
    return decided;
  };
  const saved = await cases.putEnrollment<RegisterRefusal>({ enrollmentId, caller, partyIds: partiesIn(input), decide });
  switch (saved.outcome) {
    case 'SAVED':
      return outcome;
    case 'REFUSED':
      return saved.refused;
    case 'NOT_FOUND':
      return unknown;
    case 'STALE':
    case 'CHANGED_MEANWHILE':
      return 'CHANGED_MEANWHILE';
    default:
      throw new Error(`unknown outcome ${JSON.stringify(saved satisfies never)}`);
  }
};

/** Lines looked at together, and of those so many at a time are looked up or written by themselves. */
const batchSize = 100;
const atOnce = 8;

const inBatches = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** In their order, though several are under way at a time. */
const severalAtOnce = async <Item, Result>(
  items: readonly Item[],
  carryOut: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  const queue = [...items.entries()];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) results[next[0]] = await carryOut(next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
};

const isAccepted = (outcome: Outcome | undefined): outcome is Accepted => typeof outcome === 'object' && 'became' in outcome;

const registerBatch = async (
  batch: readonly Good[],
  caller: ActingCaller,
  isDryRun: boolean,
  of: Dependencies,
): Promise<readonly (readonly [Good, Outcome])[]> => {
  const partyIds = [...new Set(batch.flatMap(({ input }) => partiesIn(input)))];
  const { now, enrollments, parties } = await of.cases.worldOf(
    batch.map(({ enrollmentId }) => enrollmentId),
    partyIds,
  );
  const known = (id: EnrollmentId): Registering => ({ before: enrollments.get(id) ?? null, now, parties });
  const foreseen = batch.map((good) => [good, wouldRegister(good, caller, known(good.enrollmentId))] as const);
  if (isDryRun) return foreseen;
  return severalAtOnce(foreseen, async ([good, outcome]) => [good, isAccepted(outcome) ? await keep(good, caller, of) : outcome] as const);
};

/** Who else has the number, for each line: of the file, or the caller's region on record. */
const sharingNumber = async (
  good: readonly Good[],
  { region }: ActingCaller,
  { cases }: Dependencies,
): Promise<ReadonlyMap<EnrollmentId, EnrollmentId>> => {
  const inFile = Map.groupBy(good, ({ input }) => asPrinted(input.number));
  const others = await severalAtOnce(good, async ({ enrollmentId, input }) => {
    const number = asPrinted(input.number);
    const isOther = (each: Pick<Enrollment, 'enrollmentId'>) => each.enrollmentId !== enrollmentId;
    const beside = inFile.get(number)?.find(isOther);
    if (beside !== undefined) return [[enrollmentId, beside.enrollmentId]] as const;
    const { items } = await cases.listEnrollments({
      of: { printed: number },
      limit: 1,
      after: null,
      keep: (each) => isOther(each) && each.region === region && asPrinted(each.number) === number,
    });
    return items.map((each) => [enrollmentId, each.enrollmentId] as const);
  });
  return new Map(others.flat());
};

const errorsFor = (outcome: Exclude<Outcome, Accepted>, language: Language): readonly FieldError[] =>
  outcome === 'CHANGED_MEANWHILE' ? [{ path: '', message: textsOf[language].issues.changedMeanwhile }] : registerErrors(outcome, language);

export const importRoutes = (of: Dependencies) =>
  newRoutes().openapi(importEnrollments, async (c) => {
    const { dryRun, rows: rowsAsked } = c.req.valid('query');
    const caller = c.get('caller');
    const language = c.get('language');
    const file = readEnrollmentFile(await c.req.arrayBuffer());
    if ('faults' in file) {
      const { faults } = file;
      return problem(c, 'invalid-request', {
        words: (each) => ({ errors: faults.map(({ path, words }) => ({ path, message: words(textsOf[each].issues) })) }),
      });
    }
    return once(c, of, async () => {
      const { good, bad } = sorted(file.lines, language);
      const refused: Refused[] = [
        ...bad,
        ...file.broken.map(({ line, fault }) => ({ line, errors: [{ path: fault.path, message: fault.words(textsOf[language].issues) }] })),
      ];
      const rows: Omit<ImportedRow, 'sameNumberAs'>[] = [];
      for (const batch of inBatches(good, batchSize)) {
        for (const [{ line, enrollmentId }, outcome] of await registerBatch(batch, caller, dryRun === 'true', of)) {
          if (isAccepted(outcome)) rows.push({ line, enrollmentId, ...outcome });
          else refused.push({ line, errors: errorsFor(outcome, language) });
        }
      }
      const inOrder = refused.toSorted((a, b) => a.line - b.line).map(({ line, errors }) => ({ line, errors: [...errors] }));
      const counted = { accepted: rows.length, refused: inOrder };
      if (rowsAsked !== 'true') return answer(200, schemas.imported, counted);
      const sharing = await sharingNumber(good, caller, of);
      return answer(200, schemas.imported, {
        ...counted,
        rows: rows.map((row) => ({ ...row, sameNumberAs: sharing.get(row.enrollmentId) ?? null })),
      });
    });
  });
