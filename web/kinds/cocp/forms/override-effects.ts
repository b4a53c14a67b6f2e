import type { ShownOf } from '../../../../shared/api/index.ts';
import { plusDays, type CivilDate } from '../../../../shared/calendar/index.ts';
import type { Region } from '../../../../shared/records/index.ts';
import { operationsOf } from '../../../../shared/records/operations-of.ts';
import { edition } from '../../../../shared/rules/index.ts';
import { newPartnersIn } from '../new-partners.ts';

const each = (partyIds: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(partyIds.filter((id) => typeof id === 'string')),
];

/** The new partner who leads the form: it asks, and is told. */
export const askerOf = (of: ShownOf<'COCP'>): string | null => newPartnersIn(of.form)[0] ?? null;

/**
 * What follows from approving, from refusing and from rejecting a form for which an override is asked: by which day, and who is told.
 * `today` is the day in the case's zone; were it decided on another day, a refusal would count from that one.
 */
export const overrideEffects = (of: ShownOf<'COCP'>, askedOn: CivilDate | null, region: Region, today: CivilDate) => {
  const { numbers } = edition(of.edition);
  const asker = askerOf(of);
  return {
    approve: {
      /** The countersignature, which comes after, is then late: it changes the records at once. */
      isAtOnce: askedOn !== null && askedOn <= today,
      told: each([asker, operationsOf(region)]),
    },
    refuse: { decideBy: plusDays(today, numbers['COCP-LATE-30'].days), told: each([asker]) },
    reject: { told: each([...of.signers.map(({ partyId }) => partyId), of.openedBy?.partyId]) },
  };
};
