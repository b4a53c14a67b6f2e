import type { Context } from 'hono';
import type * as z from 'zod';
import type { FieldError } from '../../shared/api/index.ts';
import type { Language } from '../../shared/records/index.ts';
import type { IssueTexts } from '../../shared/texts/en/problems.ts';
import type { ApiEnv } from './context.ts';
import { problem, textsOf } from './problem.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A JSON Pointer (RFC 6901). */
const pointerTo = (path: Path): string => path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, part)?.value : undefined),
    data,
  );

const listed = (values: readonly unknown[]): string => values.map(String).join(', ');

const allowedOnly = (values: readonly unknown[], texts: IssueTexts): string =>
  values.length === 1 ? texts.only({ allowed: listed(values) }) : texts.oneOf({ allowed: listed(values) });

/** What a pattern asks for is best said of the field it is asked of. */
const patternWords = (path: Path, texts: IssueTexts): string => {
  const field = path.findLast((part) => typeof part === 'string') ?? '';
  if (field === 'pcn' || field === 'country' || field === 'agreementVersion' || field === 'image') return texts[field];
  if (field === 'nameKana') return texts.kana;
  if (field === 'paths') return texts.pointer;
  if (field === 'limit') return texts.type.int;
  return /Ids?$/.test(field) ? texts.id : texts.notValid;
};

const formats = { date: 'date', datetime: 'instant', timeZone: 'timeZone', email: 'email' } as const;

const isKeyOf = <Table extends object>(table: Table, key: PropertyKey): key is keyof Table => Object.hasOwn(table, key);

const ownWords = (params: Readonly<Record<string, unknown>> | undefined, texts: IssueTexts): string => {
  const { words, min, max } = params ?? {};
  if (words === 'tooShort') return texts.tooShort({ min: Number(min) });
  if (words === 'tooLong') return texts.tooLong({ max: Number(max) });
  if (typeof words === 'string' && isKeyOf(texts, words)) {
    const text = texts[words];
    if (typeof text === 'string') return text;
  }
  return texts.notValid;
};

const sizeWords = (issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, texts: IssueTexts): string => {
  if (issue.code === 'too_small') {
    const min = Number(issue.minimum) + (issue.inclusive === false ? 1 : 0);
    if (issue.origin === 'string') return min === 1 ? texts.required : texts.tooShort({ min });
    return issue.origin === 'array' ? texts.tooFew({ min }) : texts.tooSmall({ min });
  }
  const max = Number(issue.maximum) - (issue.inclusive === false ? 1 : 0);
  if (issue.origin === 'string') return texts.tooLong({ max });
  return issue.origin === 'array' ? texts.tooMany({ max }) : texts.tooBig({ max });
};

const unionWords = (issue: z.core.$ZodIssueInvalidUnion, value: unknown, texts: IssueTexts): string => {
  if (value === undefined) return texts.required;
  if (issue.inclusive === false) return texts.notValid;
  if (issue.options !== undefined) return allowedOnly(issue.options, texts);
  const values = issue.errors.flatMap((errors) => errors.flatMap((error) => (error.code === 'invalid_value' ? error.values : [])));
  return values.length === 0 ? texts.notValid : allowedOnly(values, texts);
};

const messageOf = (issue: Issue, value: unknown, texts: IssueTexts): string => {
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return texts.required;
      return isKeyOf(texts.type, issue.expected) ? texts.type[issue.expected] : texts.notValid;
    case 'too_small':
    case 'too_big':
      return sizeWords(issue, texts);
    case 'invalid_format':
      return isKeyOf(formats, issue.format) ? texts[formats[issue.format]] : patternWords(issue.path, texts);
    case 'invalid_value':
      return value === undefined ? texts.required : allowedOnly(issue.values, texts);
    case 'invalid_union':
      return unionWords(issue, value, texts);
    case 'custom':
      return ownWords(issue.params, texts);
    case 'invalid_key':
      return texts.unknown({ name: String(issue.path.at(-1)) });
    case 'unrecognized_keys':
    case 'invalid_element':
    case 'not_multiple_of':
      return texts.notValid;
    default:
      throw new Error(`unknown issue ${JSON.stringify(issue satisfies never)}`);
  }
};

/** What was wrong with `data`, entry by entry, in words. */
export const errorsOf = (issues: readonly Issue[], data: unknown, language: Language): readonly FieldError[] => {
  const texts = textsOf[language].issues;
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((name) => ({ path: pointerTo([...issue.path, name]), message: texts.unknown({ name }) }))
      : [{ path: pointerTo(issue.path), message: messageOf(issue, valueAt(data, issue.path), texts) }],
  );
};

/** Answers a request that does not have the shape of its schema. */
export const invalid = (c: Context<ApiEnv>, issues: readonly Issue[], data: unknown): Response =>
  problem(c, 'invalid-request', { words: (language) => ({ errors: errorsOf(issues, data, language) }) });
