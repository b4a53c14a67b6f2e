import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import type { EnrollmentInput, FieldError } from '../../shared/api/index.ts';
import type { EnrollmentId, Language } from '../../shared/records/index.ts';
import type { ActingCaller, Registering } from '../cases/index.ts';
import { reservedEnrollmentIds } from './addresses.ts';
import type { Dependencies } from './context.ts';
import { once } from './conventions.ts';
import { enrollmentLine, readEnrollmentFile, type EnrollmentLine } from './enrollment-rows.ts';
import { errorsOf } from './issues.ts';
import { problem, textsOf } from './problem.ts';
import { partiesIn, register, type RegisterRefusal } from './register.ts';
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

type Outcome = RegisterRefusal | 'CHANGED_MEANWHILE' | 'ACCEPTED';

/** An enrollment of another region is not the caller's to know: it is refused as its region would be. */
const unknown = { type: 'NOT_YOUR_REGION' } as const;

const wouldRegister = ({ enrollmentId, input }: Good, caller: ActingCaller, known: Parameters<typeof register>[3]): Outcome => {
  const decided = register(enrollmentId, input, caller, known);
  if (decided === null) return unknown;
  return 'refused' in decided ? decided.refused : 'ACCEPTED';
};

const keep = async ({ enrollmentId, input }: Good, caller: ActingCaller, { cases }: Dependencies): Promise<Outcome> => {
  const decide = (known: Registering, acting: ActingCaller) => register(enrollmentId, input, acting, known);
  const saved = await cases.putEnrollment<RegisterRefusal>({ enrollmentId, caller, partyIds: partiesIn(input), decide });
  switch (saved.outcome) {
    case 'SAVED':
      return 'ACCEPTED';
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

/** Lines looked at together, and of those so many at a time are written. */
const batchSize = 100;
const writesAtOnce = 8;

const inBatches = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

const registerBatch = async (
  batch: readonly Good[],
  caller: ActingCaller,
  isDryRun: boolean,
  of: Dependencies,
): Promise<readonly Outcome[]> => {
  const partyIds = [...new Set(batch.flatMap(({ input }) => partiesIn(input)))];
  const { now, enrollments, parties } = await of.cases.worldOf(
    batch.map(({ enrollmentId }) => enrollmentId),
    partyIds,
  );
  const known = (id: EnrollmentId): Registering => ({ before: enrollments.get(id) ?? null, now, parties });
  const outcomes: Outcome[] = batch.map((good) => wouldRegister(good, caller, known(good.enrollmentId)));
  if (isDryRun) return outcomes;
  const queue = [...batch.entries()].filter(([index]) => outcomes[index] === 'ACCEPTED');
  const write = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, good] = next;
      outcomes[index] = await keep(good, caller, of);
    }
  };
  await Promise.all(Array.from({ length: writesAtOnce }, write));
  return outcomes;
};

const errorsFor = (outcome: Exclude<Outcome, 'ACCEPTED'>, language: Language): readonly FieldError[] =>
  outcome === 'CHANGED_MEANWHILE' ? [{ path: '', message: textsOf[language].issues.changedMeanwhile }] : registerErrors(outcome, language);

export const importRoutes = (of: Dependencies) =>
  newRoutes().openapi(importEnrollments, async (c) => {
    const isDryRun = c.req.valid('query').dryRun === 'true';
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
      let accepted = 0;
      for (const batch of inBatches(good, batchSize)) {
        const outcomes = await registerBatch(batch, c.get('caller'), isDryRun, of);
        for (const [index, { line }] of batch.entries()) {
          const outcome = outcomes[index];
          if (outcome === undefined || outcome === 'ACCEPTED') accepted += 1;
          else refused.push({ line, errors: errorsFor(outcome, language) });
        }
      }
      const inOrder = refused.toSorted((a, b) => a.line - b.line).map(({ line, errors }) => ({ line, errors: [...errors] }));
      return answer(200, schemas.imported, { accepted, refused: inOrder });
    });
  });
