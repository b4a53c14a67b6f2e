import * as z from 'zod';
import type { Store } from '../adapters/dynamodb/index.ts';
import { partyClaim } from '../party-claim.ts';
import { isId } from '../../shared/records/index.ts';

/** The trigger before a token is made, version 2. What is not named here passes through as it came. */
const preTokenEvent = z.looseObject({
  version: z.literal('2'),
  userPoolId: z.string().min(1),
  userName: z.string().min(1),
  request: z.looseObject({
    userAttributes: z.looseObject({ sub: z.string().min(1) }),
    /** What the page sends with a refresh: the party somebody wants to act for from now on. */
    clientMetadata: z.record(z.string(), z.string()).nullish(),
  }),
});
type PreTokenEvent = z.infer<typeof preTokenEvent>;

/** The name under which the page asks for another party. */
const askedFor = 'party';

export type IdentitySettings = {
  readonly store: Pick<Store, 'membershipsOf'>;
  readonly hasSecondFactor: (userPoolId: string, userName: string) => Promise<boolean>;
};

export type PreTokenAnswer = PreTokenEvent & {
  readonly response: { readonly claimsAndScopeOverrideDetails: object | null };
};

/**
 * The party somebody acts for: the one asked for, if they are a member of it, else the first they are a member of, by its id.
 * Operations only with a second factor. Without a claim the API lets nobody do anything: what a member may do is read there again.
 */
export const createIdentity = ({ store, hasSecondFactor }: IdentitySettings) => {
  const partiesFor = async ({ userPoolId, userName, request }: PreTokenEvent): Promise<readonly string[]> => {
    const userId = request.userAttributes.sub;
    const memberships = isId(userId) ? await store.membershipsOf(userId) : [];
    const isOperator = memberships.some(({ party }) => party.role === 'OPERATIONS');
    const mayOperate = isOperator && (await hasSecondFactor(userPoolId, userName));
    return memberships.filter(({ party }) => mayOperate || party.role !== 'OPERATIONS').map(({ party }) => party.partyId);
  };

  return async (event: unknown): Promise<PreTokenAnswer> => {
    const asked = preTokenEvent.parse(event);
    const parties = await partiesFor(asked);
    const wanted = asked.request.clientMetadata?.[askedFor];
    const party = wanted === undefined ? parties[0] : parties.find((partyId) => partyId === wanted);
    return {
      ...asked,
      response: {
        claimsAndScopeOverrideDetails:
          party === undefined ? null : { accessTokenGeneration: { claimsToAddOrOverride: { [partyClaim]: party } } },
      },
    };
  };
};
