import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import type { ApiEnv } from './context.ts';
import { problem } from './problem.ts';
import { answers, newRoutes, respond } from './routes.ts';

const getDocument = createRoute({
  method: 'get',
  path: '/api/openapi.json',
  operationId: 'getOpenApi',
  tags: ['Portal'],
  summary: 'This description of the API (OpenAPI 3.1)',
  security: [],
  responses: answers({
    200: { description: 'The document', content: { 'application/json': { schema: z.record(z.string(), z.unknown()) } } },
  }),
});

const getPage = createRoute({
  method: 'get',
  path: '/api/docs',
  operationId: 'getDocs',
  tags: ['Portal'],
  summary: 'The same as a page to read and try',
  security: [],
  responses: answers({ 200: { description: 'The page', content: { 'text/html': { schema: z.string() } } } }),
});

const getAsset = createRoute({
  method: 'get',
  path: '/api/docs/{file}',
  hide: true,
  request: { params: z.strictObject({ file: z.string() }) },
  responses: answers({ 200: { description: 'A part of the page' } }),
});

/** What the page is made of, all from here: no other origin is asked for anything. */
const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Kigen API</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/api/docs/swagger-ui.css">
  </head>
  <body>
    <div id="api"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', deepLinking: true, tryItOutEnabled: false, validatorUrl: null });
`;

/** The page draws itself by script and style of this origin; its icons are images written into its style sheet. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const packaged = { 'swagger-ui.css': 'text/css; charset=utf-8', 'swagger-ui-bundle.js': 'text/javascript; charset=utf-8' } as const;

const isPackaged = (file: string): file is keyof typeof packaged => Object.hasOwn(packaged, file);

const readPackaged = (file: keyof typeof packaged): Promise<Uint8Array<ArrayBuffer>> =>
  readFile(join(dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')), file));

const info = {
  openapi: '3.1.0',
  info: {
    title: 'Kigen',
    version: '1',
    description:
      'A partner-channel portal for academic volume licensing: people file and sign changes, the calendar does the rest. Every answer that is not 2xx is a problem (RFC 9457).',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  security: [{ bearer: [] }],
};

type OpenApiDocument = ReturnType<OpenAPIHono<ApiEnv>['getOpenAPI31Document']>;

/** What is read as JSON is not sent again to whoever names it as it stands. */
const withUnchanged = (document: OpenApiDocument): OpenApiDocument => ({
  ...document,
  paths: Object.fromEntries(
    Object.entries(document.paths ?? {}).map(([path, item]): readonly [string, typeof item] => {
      const read = item.get;
      const shown: unknown = read?.responses?.['200'];
      const isJson =
        typeof shown === 'object' && shown !== null && 'content' in shown && JSON.stringify(shown.content).includes('application/json');
      if (read === undefined || !isJson) return [path, item];
      const parameters = [
        ...(read.parameters ?? []),
        {
          name: 'If-None-Match',
          in: 'header' as const,
          required: false,
          schema: { type: 'string' as const },
          description: 'A tag of what is held: the Repr-Digest of an answer, in quotes',
        },
      ];
      const responses = { ...read.responses, '304': { description: 'It is as it was: nothing is sent again' } };
      return [path, { ...item, get: { ...read, parameters, responses } }];
    }),
  ),
});

/** The document and its page. `describing` is asked once, when everything is registered. */
export const docsRoutes = (describing: () => OpenAPIHono<ApiEnv>) => {
  let document: OpenApiDocument | undefined;
  const described = (): OpenApiDocument => {
    const app = describing();
    document ??= withUnchanged(app.getOpenAPI31Document(info));
    return document;
  };
  return newRoutes()
    .openapi(getDocument, () => respond({ status: 200, headers: { 'cache-control': 'no-cache' }, body: described() }))
    .openapi(
      getPage,
      () => new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy } }),
    )
    .openapi(getAsset, async (c) => {
      const { file } = c.req.valid('param');
      const headers = { 'cache-control': 'public, max-age=86400' };
      if (file === 'start.js') return new Response(start, { headers: { ...headers, 'content-type': 'text/javascript; charset=utf-8' } });
      if (!isPackaged(file)) return problem(c, 'not-found');
      return new Response(await readPackaged(file), { headers: { ...headers, 'content-type': packaged[file] } });
    });
};
