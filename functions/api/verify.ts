import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import { sha256 as sha256Schema, type IssuedDocument } from '../../shared/records/index.ts';
import { typedCode } from '../../shared/search/typed-code.ts';
import type { Dependencies } from './context.ts';
import { problem } from './problem.ts';
import { answer, answers, described, newRoutes, respond } from './routes.ts';

const verifyRoute = createRoute({
  method: 'get',
  path: '/api/verify/{code}',
  operationId: 'verifyDocument',
  tags: ['Documents'],
  summary: 'What the portal attests of a document, by the code printed on it or by the SHA-256 of the file',
  security: [],
  request: { params: z.strictObject({ code: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/) }) },
  responses: answers({ 200: described('What is attested', schemas.attested) }),
});

const revisionOf = ({ state, issuedAt, sha256, size }: IssuedDocument) => ({ state, issuedAt, sha256, size });

export const verifyRoutes = ({ store, cases }: Dependencies) =>
  newRoutes().openapi(verifyRoute, async (c) => {
    const { code: asked } = c.req.valid('param');
    const hash = sha256Schema.safeParse(asked);
    const key = hash.success ? hash.data : typedCode(asked);
    const caseId = key === null ? null : await store.caseOfDocument(key);
    if (key === null || caseId === null) return problem(c, 'not-found');
    const issued = await store.listDocuments(caseId);
    const last = issued.at(-1);
    const found = issued.findLast(({ sha256, code }) => (hash.success ? sha256 === key : code === key));
    // A code is kept before the first document that carries it is issued.
    if (found === undefined || last === undefined) return problem(c, 'not-found');
    const loaded = await cases.read(caseId);
    const institution = loaded?.parties.get(loaded.enrollments.get(loaded.case.enrollmentId)?.institutionId ?? '');
    if (loaded === null || institution === undefined) throw new Error(`case ${caseId}, of which a document was issued, is not there`);
    const { kind, logNumber } = loaded.case;
    const isValid = found.documentId === last.documentId;
    return respond(
      answer(200, schemas.attested, {
        ...revisionOf(found),
        mediaType: found.mediaType,
        code: found.code,
        foundBy: hash.success ? 'SHA256' : 'CODE',
        kind,
        logNumber,
        institution: { name: institution.name, ...(institution.nameLocal === null ? {} : { nameLocal: institution.nameLocal }) },
        verdict: isValid ? 'VALID' : 'SUPERSEDED',
        supersededBy: isValid ? null : revisionOf(last),
        revisions: issued.filter(({ code }) => code === found.code).map(revisionOf),
      }),
    );
  });
