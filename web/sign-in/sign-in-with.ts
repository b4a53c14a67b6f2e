import { useQuery } from '@tanstack/react-query';
import { signInWithPath, type SignInWith, type UserPool } from '../../shared/api/sign-in-with.ts';
import { Unreachable } from '../api/problem.ts';

const isSignInWith = (data: unknown): data is SignInWith => {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  if (data.kind === 'ONE_MACHINE') return true;
  const { kind, signInUrl, signInApi, issuer, clientId } = data as Record<string, unknown>;
  return kind === 'USER_POOL' && [signInUrl, signInApi, issuer, clientId].every((value) => typeof value === 'string' && value !== '');
};

const load = async (): Promise<SignInWith> => {
  let response: Response;
  try {
    response = await fetch(signInWithPath, { cache: 'no-cache' });
  } catch (cause) {
    throw new Unreachable('no answer', { cause });
  }
  if (!response.ok) throw new Unreachable(`${signInWithPath} was answered with ${response.status}`);
  const data: unknown = await response.json();
  if (!isSignInWith(data)) throw new Error(`${signInWithPath} does not say how people sign in`);
  return data;
};

let loading: Promise<SignInWith> | null = null;

/** How people sign in where this page came from: asked once, and again only where that failed. */
export const signInWith = (): Promise<SignInWith> => {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
};

/** The user pool of this page; null on one machine. */
export const userPool = async (): Promise<UserPool | null> => {
  const found = await signInWith();
  return found.kind === 'USER_POOL' ? found : null;
};

/** Beside what is of one machine, so that it stays when somebody else signs in. */
export const useSignInWith = () => useQuery({ queryKey: ['local', 'sign-in-with'], queryFn: signInWith, staleTime: Infinity });
