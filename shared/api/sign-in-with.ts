/** A Cognito user pool with managed login, and the one client of it that the page is. */
export type UserPool = {
  readonly kind: 'USER_POOL';
  /** The origin of the pages people sign in on; also /oauth2/token and /logout. */
  readonly signInUrl: string;
  /** The origin of the pool's API: new tokens for another party, the second factor. */
  readonly signInApi: string;
  /** Who signs its tokens. */
  readonly issuer: string;
  readonly clientId: string;
};

/** What `/identity.json` beside the page says: how people sign in here. On one machine they choose whom to be. */
export type SignInWith = UserPool | { readonly kind: 'ONE_MACHINE' };

/** Where it stands: a file of the page, written when it is deployed. */
export const signInWithPath = '/identity.json';
