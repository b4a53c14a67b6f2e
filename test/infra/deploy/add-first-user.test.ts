import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  ListUserPoolsCommand,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addFirstUser } from '../../../infra/deploy/add-first-user.ts';
import { UnfitSettings } from '../../../infra/settings/index.ts';
import { startTable } from '../../functions/adapters/dynamodb/a-table.ts';

const sub = '0f6f2c0e-1111-4222-8333-444455556666';
const hanako = { partyId: 'OPS-INTERNATIONAL', email: 'hanako@example.ac.jp', name: '山田 花子' };
const mock = mockClient(CognitoIdentityProviderClient);

let table: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());
beforeEach(() => {
  mock.reset();
  mock.on(ListUserPoolsCommand).resolves({
    UserPools: [
      { Name: 'another', Id: 'pool-0' },
      { Name: 'kigen-prod', Id: 'pool-1' },
    ],
  });
  mock.on(AdminCreateUserCommand).resolves({ User: { Attributes: [{ Name: 'sub', Value: sub }] } });
});

const account = () => ({ pools: new CognitoIdentityProviderClient({}), poolName: 'kigen-prod', store: table.store });

describe('the first person of operations', () => {
  it('is invited, and is a member who may do everything, of a party that is founded with them', async () => {
    await addFirstUser(account(), hanako);
    expect(mock.commandCalls(AdminCreateUserCommand)[0]?.args[0].input).toMatchObject({
      UserPoolId: 'pool-1',
      Username: hanako.email,
      DesiredDeliveryMediums: ['EMAIL'],
    });
    const membership = await table.store.getMembership('OPS-INTERNATIONAL', sub);
    expect(membership?.member).toMatchObject({ name: '山田 花子', may: ['SUBMIT', 'SIGN', 'MANAGE'] });
    expect(membership?.party).toMatchObject({ role: 'OPERATIONS', region: 'INTERNATIONAL', email: hanako.email });
    expect(await table.store.getParty('OPS-AMERICAS')).toMatchObject({ role: 'OPERATIONS', region: 'AMERICAS' });
  });

  it('is added once, however often the command is given', async () => {
    mock.on(AdminCreateUserCommand).rejects(new UsernameExistsException({ message: 'there', $metadata: {} }));
    mock.on(AdminGetUserCommand).resolves({ UserAttributes: [{ Name: 'sub', Value: sub }] });
    await addFirstUser(account(), hanako);
    await addFirstUser(account(), hanako);
    expect(await table.store.listMembers('OPS-INTERNATIONAL')).toHaveLength(1);
  });

  it.each([
    ['a region there is not', { ...hanako, partyId: 'OPS-EUROPE' }, 'Operations of which region?'],
    ['no mail address', { ...hanako, email: '' }, 'A mail address and a name'],
    ['no name', { ...hanako, name: '' }, 'A mail address and a name'],
  ])('with %s is refused in one sentence, and nobody is invited', async (_, user, says) => {
    const adding = addFirstUser(account(), user);
    await expect(adding).rejects.toThrow(UnfitSettings);
    await expect(adding).rejects.toThrow(says);
    expect(mock.commandCalls(AdminCreateUserCommand)).toEqual([]);
  });

  it('needs a stage that is deployed', async () => {
    mock.on(ListUserPoolsCommand).resolves({ UserPools: [] });
    await expect(addFirstUser(account(), hanako)).rejects.toThrow('There is no user pool kigen-prod: deploy the stage first.');
  });
});
