import type { UserPool } from '../../shared/api/sign-in-with.ts';
import { Unreachable } from '../api/problem.ts';
import { fieldsOf } from './fields-of.ts';

/** The operations of the user pool a page may ask for: each with a token of the person's own, none with rights of ours. */
type PoolOperation =
  | 'GetTokensFromRefreshToken'
  | 'RevokeToken'
  | 'AssociateSoftwareToken'
  | 'VerifySoftwareToken'
  | 'SetUserMFAPreference'
  | 'GlobalSignOut';

/** The user pool refused, by the name it gives the reason. */
export class PoolRefused extends Error {
  readonly reason: string;
  constructor(operation: PoolOperation, reason: string) {
    super(`${operation}: ${reason}`);
    this.reason = reason;
  }
}

/** `__type`: the name of the reason, on some services behind that of a namespace. */
const reasonIn = (fields: Readonly<Record<string, unknown>>): string => String(fields['__type']).split('#').at(-1) ?? '';

/** One request to the user pool. Throws `PoolRefused`, or `Unreachable`. */
export const askPool = async (
  { signInApi }: UserPool,
  operation: PoolOperation,
  body: object,
): Promise<Readonly<Record<string, unknown>>> => {
  let response: Response;
  try {
    response = await fetch(`${signInApi}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` },
      body: JSON.stringify(body),
      cache: 'no-store',
    });
  } catch (cause) {
    throw new Unreachable('the sign-in did not answer', { cause });
  }
  if (response.status >= 500) throw new Unreachable(`the sign-in answered ${response.status}`);
  const text = await response.text();
  const fields = fieldsOf(text === '' ? {} : JSON.parse(text));
  if (!response.ok) throw new PoolRefused(operation, reasonIn(fields));
  return fields;
};
