import type { Context } from 'hono';
import type { ApiEnv } from './context.ts';

export const etagOf = (version: number): string => `"${version}"`;

/** The versions `If-Match` names, strong or weak; ANY for `*`; null where the header is not there. What is no version of ours matches none. */
export type Match = { readonly versions: readonly number[] } | 'ANY' | null;

export const matchOf = (c: Context<ApiEnv>): Match => {
  const header = c.req.header('if-match');
  if (header === undefined) return null;
  if (header.trim() === '*') return 'ANY';
  const versions = header.split(',').map((tag) => /^(?:W\/)?"(\d{1,15})"$/.exec(tag.trim())?.[1]);
  return { versions: versions.flatMap((version) => (version === undefined ? [] : [Number(version)])) };
};

/** Does what stands match? `version` null: there is nothing yet, which matches no version and not `*`. */
export const matches = (match: Match, version: number | null): boolean => {
  if (match === null) return true;
  if (version === null) return false;
  return match === 'ANY' || match.versions.includes(version);
};

/** May what is put take this place? As `matches`; `If-None-Match: *` wants nothing to be there yet (RFC 9110, 13.1.2). */
export const mayBePut = (c: Context<ApiEnv>, version: number | null): boolean =>
  matches(matchOf(c), version) && (version === null || c.req.header('if-none-match')?.trim() !== '*');
