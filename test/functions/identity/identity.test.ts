import { describe, expect, it } from 'vitest';
import { createIdentity } from '../../../functions/identity/identity.ts';
import { parties } from '../../builders/index.ts';
import { aMember } from '../cases/a-portal.ts';
import { aPreTokenEvent } from './a-pre-token-event.ts';

const anIdentity = (partyIds: readonly string[], { secondFactor = false } = {}) => {
  const asked: string[] = [];
  const memberships = partyIds.map((partyId) => {
    const party = parties().get(partyId);
    if (party === undefined) throw new Error(`${partyId} is not of the cast`);
    return { member: aMember(partyId, { userId: 'U-1' }), party };
  });
  const identity = createIdentity({
    store: { membershipsOf: (userId) => Promise.resolve(userId === 'U-1' ? memberships : []) },
    hasSecondFactor: (_pool, userName) => {
      asked.push(userName);
      return Promise.resolve(secondFactor);
    },
  });
  return { asked, claims: async (wanted?: string) => (await identity(aPreTokenEvent('U-1', wanted))).response, identity };
};

const actsFor = (partyId: string) => ({
  claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: { 'kigen:party': partyId } } },
});
const nobody = { claimsAndScopeOverrideDetails: null };
const withoutSecondFactor = (partyId?: string) => ({
  claimsAndScopeOverrideDetails: {
    accessTokenGeneration: {
      claimsToAddOrOverride: { ...(partyId !== undefined && { 'kigen:party': partyId }), 'kigen:second-factor': 'REQUIRED' },
    },
  },
});

describe('somebody who signs in', () => {
  it('acts for the party they are a member of', async () => {
    expect(await anIdentity(['P-UNI']).claims()).toEqual(actsFor('P-UNI'));
  });

  it('acts for the first of several, until they ask for another', async () => {
    const { claims } = anIdentity(['P-RES', 'P-UNI']);
    expect(await claims()).toEqual(actsFor('P-RES'));
    expect(await claims('P-UNI')).toEqual(actsFor('P-UNI'));
  });

  it('acts for nobody where they ask for a party that is not theirs', async () => {
    expect(await anIdentity(['P-RES']).claims('P-UNI')).toEqual(nobody);
  });

  it('acts for nobody where they are a member of nothing', async () => {
    expect(await anIdentity([]).claims()).toEqual(nobody);
  });

  it('gets back everything else of the event as it came', async () => {
    const event = aPreTokenEvent('U-1');
    const { response: _, ...rest } = await anIdentity(['P-UNI']).identity(event);
    const { response: __, ...before } = event as Record<string, unknown>;
    expect(rest).toEqual(before);
  });
});

describe('a member of operations', () => {
  it('acts for it with a second factor', async () => {
    expect(await anIdentity(['OPS-INTERNATIONAL'], { secondFactor: true }).claims()).toEqual(actsFor('OPS-INTERNATIONAL'));
  });

  it('acts for nobody without one, nor for operations when they ask for it, and the token says what is missing', async () => {
    const { claims } = anIdentity(['OPS-INTERNATIONAL']);
    expect(await claims()).toEqual(withoutSecondFactor());
    expect(await claims('OPS-INTERNATIONAL')).toEqual(withoutSecondFactor());
  });

  it('acts for their other party without one', async () => {
    expect(await anIdentity(['OPS-INTERNATIONAL', 'P-RES']).claims()).toEqual(withoutSecondFactor('P-RES'));
  });

  it('keeps the party asked for at every renewal, and changes it with one', async () => {
    const { claims } = anIdentity(['OPS-INTERNATIONAL', 'P-RES'], { secondFactor: true });
    expect(await claims('P-RES')).toEqual(actsFor('P-RES'));
    expect(await claims('OPS-INTERNATIONAL')).toEqual(actsFor('OPS-INTERNATIONAL'));
  });
});

describe('the user pool', () => {
  it('is not asked about those who operate nothing', async () => {
    const { asked, claims } = anIdentity(['P-UNI']);
    await claims();
    expect(asked).toEqual([]);
  });

  it('is asked about those who do, by their name in it', async () => {
    const { asked, claims } = anIdentity(['OPS-AMERICAS'], { secondFactor: true });
    await claims();
    expect(asked).toEqual(['user-name']);
  });

  it('that sends an event of another version has the trigger set up wrong: a fault', async () => {
    const event = { ...(aPreTokenEvent('U-1') as object), version: '1' };
    await expect(anIdentity(['P-UNI']).identity(event)).rejects.toThrow('version');
  });
});
