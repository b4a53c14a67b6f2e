import { OpenAPIHono } from '@hono/zod-openapi';
import type * as z from 'zod';
import { problem as problemSchema } from '../../shared/api/index.ts';
import type { Answer } from '../store/index.ts';
import type { ApiEnv } from './context.ts';
import { invalid } from './issues.ts';
import { problem } from './problem.ts';

/** A parameter given more than once is told to be so, whatever its schema says of a list. */
const withTwice = (issues: readonly z.core.$ZodIssue[], given: Readonly<Record<string, readonly string[]>>): readonly z.core.$ZodIssue[] =>
  issues.map((issue) =>
    (given[String(issue.path[0])]?.length ?? 0) > 1
      ? { code: 'custom', path: issue.path.slice(0, 1), message: '', params: { words: 'parameterTwice' } }
      : issue,
  );

/** An empty set of routes. What does not have the shape of its schema is answered here: 422, for an address 404. */
export const newRoutes = () =>
  new OpenAPIHono<ApiEnv>({
    defaultHook: async (result: { readonly target: string; readonly success: boolean; readonly error?: z.ZodError }, c) => {
      if (result.success || result.error === undefined) return undefined;
      if (result.target === 'param') return problem(c, 'not-found');
      if (result.target === 'query') return invalid(c, withTwice(result.error.issues, c.req.queries()), c.req.query());
      return invalid(c, result.error.issues, await c.req.json());
    },
  });

/** The JSON body of a request. */
export const json = <Schema extends z.ZodType>(schema: Schema) =>
  ({ required: true, content: { 'application/json': { schema } } }) as const;

type Described = { readonly description: string; readonly content?: { readonly [mediaType: string]: { readonly schema: z.ZodType } } };

/** What a route answers, for the document; every other status is a problem. */
export const answers = (byStatus: { readonly [status: number]: Described }): { readonly [status: string]: Described } => ({
  ...byStatus,
  default: { description: 'Why it was not carried out', content: { 'application/problem+json': { schema: problemSchema } } },
});

export const described = (description: string, schema: z.ZodType): Described => ({
  description,
  content: { 'application/json': { schema } },
});

/** An answer of the shape its schema promises. Anything else, or anything more, is a bug and throws. */
export const answer = <Schema extends z.ZodType>(
  status: number,
  schema: Schema,
  value: z.input<Schema>,
  headers: Answer['headers'] = {},
): Answer => {
  schema.parse(value);
  return { status, headers, body: value };
};

/** `answer` for a value whose shape depends on more than its type says: the schema alone checks it. */
export const checkedAnswer = (status: number, schema: z.ZodType, value: object, headers: Answer['headers'] = {}): Answer => {
  schema.parse(value);
  return { status, headers, body: value };
};

/** An answer as data, so that it can be kept and given again. */
export const respond = ({ status, headers, body }: Answer): Response => {
  const hasBody = body !== null && body !== undefined;
  return new Response(hasBody ? JSON.stringify(body) : null, {
    status,
    headers: { ...headers, ...(hasBody ? { 'content-type': 'application/json' } : {}) },
  });
};
