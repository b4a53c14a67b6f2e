import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  paginateListUserPools,
  UsernameExistsException,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Store } from '../../functions/store/index.ts';
import { member, type Member } from '../../shared/records/index.ts';
import { operationsParties } from '../local/operations.ts';
import { UnfitSettings } from '../settings/index.ts';

type FirstUser = { readonly partyId: string; readonly email: string; readonly name: string };

type Account = {
  readonly pools: CognitoIdentityProviderClient;
  readonly poolName: string;
  readonly store: Pick<Store, 'foundParties' | 'getMember' | 'putMember'>;
};

const poolIdOf = async ({ pools, poolName }: Account): Promise<string> => {
  for await (const { UserPools = [] } of paginateListUserPools({ client: pools }, { MaxResults: 60 })) {
    const id = UserPools.find(({ Name }) => Name === poolName)?.Id;
    if (id !== undefined) return id;
  }
  throw new UnfitSettings(`There is no user pool ${poolName}: deploy the stage first.`);
};

/** The person's id in the pool, who is invited by mail unless they are there already. */
const invited = async ({ pools }: Account, UserPoolId: string, { email }: FirstUser): Promise<string> => {
  const of = { UserPoolId, Username: email };
  const attributes = await pools
    .send(
      new AdminCreateUserCommand({
        ...of,
        DesiredDeliveryMediums: ['EMAIL'],
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'email_verified', Value: 'true' },
        ],
      }),
    )
    .then(({ User }) => User?.Attributes)
    .catch(async (error: unknown) => {
      if (!(error instanceof UsernameExistsException)) throw error;
      return (await pools.send(new AdminGetUserCommand(of))).UserAttributes;
    });
  const sub = attributes?.find(({ Name }) => Name === 'sub')?.Value;
  if (sub === undefined) throw new Error(`the pool gave no id for ${email}`);
  return sub;
};

/**
 * Founds the parties of operations, both with this address until somebody gives the other its own, invites somebody and makes them a
 * member of one who may do everything: from there on people are added in the portal. Doing it again changes nothing.
 */
export const addFirstUser = async (account: Account, user: FirstUser): Promise<Member> => {
  const { partyId, email, name } = user;
  if (!operationsParties.some((party) => party.partyId === partyId)) {
    throw new UnfitSettings(`Operations of which region? One of ${operationsParties.map((party) => party.partyId).join(', ')}.`);
  }
  const asked = member.omit({ userId: true }).safeParse({ schema: 1, partyId, name, email, may: ['SUBMIT', 'SIGN', 'MANAGE'], version: 1 });
  if (!asked.success) throw new UnfitSettings('A mail address and a name are needed, as in hanako@example.ac.jp "山田 花子".');
  const poolId = await poolIdOf(account);
  await account.store.foundParties(operationsParties.map((party) => ({ ...party, email })));
  const first: Member = { ...asked.data, userId: await invited(account, poolId, user) };
  const there = await account.store.getMember(partyId, first.userId);
  if (there !== null) return there;
  await account.store.putMember(first, null);
  return first;
};
