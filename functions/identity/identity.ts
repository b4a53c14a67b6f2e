import * as z from 'zod';
import type { Store } from '../store/index.ts';
import { askedParty, partyClaim, secondFactorClaim } from '../../shared/api/token-claims.ts';
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

type IdentitySettings = {
  readonly store: Pick<Store, 'membershipsOf'>;
  readonly hasSecondFactor: (userPoolId: string, userName: string) => Promise<boolean>;
};

type PreTokenAnswer = PreTokenEvent & {
  readonly response: { readonly claimsAndScopeOverrideDetails: object | null };
};

/** The parties somebody may act for now, by id, and whether operations are left out for want of a second factor. */
type Choice = { readonly parties: readonly string[]; readonly lacksSecondFactor: boolean };

/**
 * The party somebody acts for: the one asked for, if they are a member of it, else the first they are a member of, by its id.
 * Operations only with a second factor; a claim tells the page where one is missing. Without a party the API lets nobody do
 * anything: what a member may do is read there again.
 */
export const createIdentity = ({ store, hasSecondFactor }: IdentitySettings) => {
  const choiceOf = async ({ userPoolId, userName, request }: PreTokenEvent): Promise<Choice> => {
    const userId = request.userAttributes.sub;
    const memberships = isId(userId) ? await store.membershipsOf(userId) : [];
    const isOperator = memberships.some(({ party }) => party.role === 'OPERATIONS');
    const lacksSecondFactor = isOperator && !(await hasSecondFactor(userPoolId, userName));
    const open = memberships.filter(({ party }) => !lacksSecondFactor || party.role !== 'OPERATIONS');
    return { parties: open.map(({ party }) => party.partyId), lacksSecondFactor };
  };

  return async (event: unknown): Promise<PreTokenAnswer> => {
    const asked = preTokenEvent.parse(event);
    const { parties, lacksSecondFactor } = await choiceOf(asked);
    const wanted = asked.request.clientMetadata?.[askedParty];
    const party = wanted === undefined ? parties[0] : parties.find((partyId) => partyId === wanted);
    const claims = {
      ...(party !== undefined && { [partyClaim]: party }),
      ...(lacksSecondFactor && { [secondFactorClaim]: 'REQUIRED' }),
    };
    return {
      ...asked,
      response: {
        claimsAndScopeOverrideDetails:
          Object.keys(claims).length === 0 ? null : { accessTokenGeneration: { claimsToAddOrOverride: claims } },
      },
    };
  };
};
