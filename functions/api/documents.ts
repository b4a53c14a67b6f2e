import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import { caseId, documentId, type IssuedDocument } from '../../shared/records/index.ts';
import type { LoadedCase } from '../cases/index.ts';
import { fileKeyOf } from '../render/file-key.ts';
import { seesDetails } from './access.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { once } from './idempotency.ts';
import { scanAnswer, scansOf } from './present-scan.ts';
import { problem } from './problem.ts';
import { answer, answers, described, newRoutes, respond } from './routes.ts';
import { visibleCase } from './visible-case.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/api/cases/{caseId}/documents',
  operationId: 'listDocuments',
  tags: ['Documents'],
  summary: 'The documents of a case, oldest first; the last is the valid one',
  request: { params: z.strictObject({ caseId }) },
  responses: answers({ 200: described('The documents', schemas.documentList) }),
});

/** A file, or where it is for a few minutes. */
export const fileAnswers = answers({
  200: { description: 'The file', content: { 'application/pdf': { schema: z.string() } } },
  303: { description: 'The file is at a short-lived address' },
});

const fileRoute = createRoute({
  method: 'get',
  path: '/api/cases/{caseId}/documents/{documentId}',
  operationId: 'getDocument',
  tags: ['Documents'],
  summary: 'The file of a document',
  request: { params: z.strictObject({ caseId, documentId }) },
  responses: fileAnswers,
});

const retryRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/documents/retry',
  operationId: 'retryDocuments',
  tags: ['Documents'],
  summary: 'Have documents that are delayed issued now (operations)',
  request: {
    params: z.strictObject({ caseId }),
    body: { required: false, content: { 'application/json': { schema: z.strictObject({}) } } },
  },
  responses: answers({ 200: described('The documents there are, and what is on its way', schemas.documentList) }),
});

/** What a function of AWS may answer: what is longer is fetched from where it is kept. */
const mostBytes = 4 * 1024 * 1024;

const listed = ({ documentId: id, state, issuedAt, sha256, mediaType, size, code, missing }: IssuedDocument) => ({
  documentId: id,
  state,
  issuedAt,
  sha256,
  mediaType,
  size,
  code,
  missing,
});

/** The documents of a case, and what is still to come. */
export const documentsOf = async ({ store }: Dependencies, { case: of }: LoadedCase): Promise<schemas.DocumentList> => {
  // In this order: what is issued in between is seen twice, never missed.
  const renders = await store.listRenders(of.caseId);
  const items = await store.listDocuments(of.caseId);
  const since = renders.map(({ writtenAt }) => writtenAt).toSorted()[0];
  const isDelayed = renders.some(({ failed }) => failed > 0);
  return {
    items: items.map(listed),
    pending: since === undefined ? null : { state: isDelayed ? 'DELAYED' : 'COMING', since },
  };
};

const nameOf = (logNumber: string, { state, revision }: IssuedDocument): string => `${logNumber}-${revision}-${state.toLowerCase()}.pdf`;

/** The file of one of a case's documents; not found where it has none of that id. */
export const documentAnswer = async (
  c: Context<ApiEnv>,
  { store, files }: Dependencies,
  { case: of }: LoadedCase,
  id: string,
): Promise<Response> => {
  const issued = (await store.listDocuments(of.caseId)).find((each) => each.documentId === id);
  if (issued === undefined) return problem(c, 'not-found');
  const key = fileKeyOf(of.caseId, issued.sha256);
  const name = nameOf(of.logNumber, issued);
  if (issued.size > mostBytes) {
    const address = await files.address(key, { mediaType: issued.mediaType, name });
    if (address !== null) return c.body(null, 303, { location: address });
  }
  const file = await files.get(key);
  if (file === null) throw new Error(`the file of document ${id} is not there`);
  return c.body(Uint8Array.from(file.bytes), 200, {
    'content-type': issued.mediaType,
    'content-disposition': `inline; filename="${name}"`,
    'cache-control': 'private, no-store',
  });
};

export const documentRoutes = (of: Dependencies) => {
  const { store, clock, newId } = of;

  const seenBy = async (c: Context<ApiEnv>, id: string): Promise<LoadedCase | null> => {
    const caller = c.get('caller');
    const loaded = await visibleCase(of, caller, id);
    return loaded !== null && seesDetails(caller, loaded.case, loaded.enrollments.get(loaded.case.enrollmentId)) ? loaded : null;
  };

  return newRoutes()
    .openapi(listRoute, async (c) => {
      const loaded = await seenBy(c, c.req.valid('param').caseId);
      if (loaded === null) return problem(c, 'not-found');
      const listedNow = await documentsOf(of, loaded);
      // Whoever holds a link to sign sees none of them.
      return respond(answer(200, schemas.documentList, { ...listedNow, scans: await scansOf(of, loaded.case) }));
    })
    .openapi(fileRoute, async (c) => {
      const { caseId: id, documentId: wanted } = c.req.valid('param');
      const loaded = await seenBy(c, id);
      if (loaded === null) return problem(c, 'not-found');
      return (await scanAnswer(c, of, loaded.case.caseId, wanted)) ?? documentAnswer(c, of, loaded, wanted);
    })
    .openapi(retryRoute, async (c) => {
      const loaded = await seenBy(c, c.req.valid('param').caseId);
      if (loaded === null) return problem(c, 'not-found');
      return once(c, of, async () => {
        const { caseId: id, version } = loaded.case;
        const lastSeq = loaded.history.at(-1)?.seq ?? 1;
        await store.askForDocuments(id, { version, lastSeq, writtenAt: clock(), snapshot: null }, newId());
        of.documentsAsked(id);
        return answer(200, schemas.documentList, await documentsOf(of, loaded));
      });
    });
};
