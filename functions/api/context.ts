import type { JWTVerifyGetKey } from 'jose';
import type { Instant } from '../../shared/calendar/index.ts';
import type { CaseId, Language, Member, Party } from '../../shared/records/index.ts';
import type { Files } from '../files/index.ts';
import type { DecidingStore } from '../store/index.ts';
import type { ActingCaller, Cases } from '../cases/index.ts';
import type { CheckUpload } from '../uploads/index.ts';
import type { Address } from './addresses.ts';

/** Where what went wrong is told. Never a name, an address, a token. */
type Logger = { readonly error: (message: string, fields: Readonly<Record<string, unknown>>) => void };

type Metrics = { readonly answered: (answer: { readonly address: Address | null; readonly status: number }) => void };

/** All that the API knows of the outside. */
export type Dependencies = {
  readonly store: DecidingStore;
  readonly cases: Cases;
  readonly files: Files;
  /** Told when somebody asked for a case's documents anew. It only takes note, as after a commit. */
  readonly documentsAsked: (caseId: CaseId) => void;
  readonly clock: () => Instant;
  /** A new random id of 26 Crockford base32 characters. */
  readonly newId: () => string;
  /** Finds the key a token says it was signed with: a JWKS resolver of jose. */
  readonly verifyKey: JWTVerifyGetKey;
  readonly issuer: string;
  readonly clientId: string;
  /** Signs cursors and the addresses of calendar feeds; 32 random bytes or more. */
  readonly cursorKey: Uint8Array;
  /** What the secrets and codes of signing links follow from; 32 random bytes or more. */
  readonly linkKey: Uint8Array;
  /** Looks at a scan that has come in, in a function of its own. */
  readonly checkUpload: CheckUpload;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** The origin the portal is reached at, without a slash at its end. */
  readonly baseUrl: string;
};

/** What is known of a request once it has passed the gate. */
export type ApiEnv = {
  readonly Variables: {
    language: Language;
    /** Identifies this request to people: what a problem gives to quote. */
    instance: string;
    address: Address;
    /** Set on every address but the public ones. */
    caller: ActingCaller;
    membership: { readonly member: Member; readonly party: Party };
  };
};
