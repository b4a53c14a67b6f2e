import { dateIn } from '../../calendar/index.ts';
import { operationsOf, type Enrollment, type EnrollmentId, type Party, type PartyId } from '../../records/index.ts';
import { editionOn } from '../../rules/index.ts';
import type { Caller, Decision, World } from '../case.ts';
import { newCase } from '../new-case.ts';
import { enrollmentIn } from '../of-a-case.ts';
import { allRefusals, refuse, type Refusal, type Refused } from '../refusal.ts';
import { personOf } from '../transitions.ts';
import { comparableName } from '../../records/comparable-name.ts';
import type { TransferForm } from './form.ts';
import type { TransferCase, TransferSigner } from './model.ts';
import { tellTurn } from './telling.ts';

/** Where in what was sent the form stands. */
type FormPath = '/form' | '';

/** Licences of an online service are subscriptions (TRANSFER-PERPETUAL): what is ordered as one under the enrollment is known to be none to transfer. */
const subscriptionRefusals = (products: TransferForm['products'], { olsOrders }: Enrollment, at: FormPath): readonly Refusal[] => {
  const subscriptions = new Set(olsOrders.map(({ product }) => comparableName(product)));
  return products.flatMap(({ product }, index): readonly Refusal[] =>
    subscriptions.has(comparableName(product))
      ? [{ code: 'PRODUCT_IS_SUBSCRIPTION', rule: 'TRANSFER-PERPETUAL', path: `${at}/products/${index}/product`, facts: { product } }]
      : [],
  );
};

const transfereeRefusals = (
  transfereeId: PartyId | null,
  { institutionId }: Enrollment,
  parties: ReadonlyMap<PartyId, Party>,
  at: FormPath,
): readonly Refusal[] => {
  if (transfereeId === null) return [];
  const refusal = { rule: 'TRANSFER-PARTIES', path: `${at}/transfereeId`, facts: {} } as const;
  if (transfereeId === institutionId) return [{ code: 'TRANSFEREE_IS_TRANSFEROR', ...refusal }];
  return parties.get(transfereeId)?.role === 'INSTITUTION' ? [] : [{ code: 'TRANSFEREE_NOT_REGISTERED', ...refusal }];
};

/** What is checked of a form; all that fail are named. The state of the enrollment is not: perpetual licences outlive it. */
export const formRefusals = (
  form: Pick<TransferForm, 'products'> & { readonly transfereeId: PartyId | null },
  enrollment: Enrollment,
  parties: ReadonlyMap<PartyId, Party>,
  at: FormPath,
): Refused | null =>
  allRefusals([transfereeRefusals(form.transfereeId, enrollment, parties, at), subscriptionRefusals(form.products, enrollment, at)]);

/** The reseller of the enrollment files it. */
const mayOpen = (caller: Caller, { resellerId }: Enrollment): Refused | null => {
  if (caller.partyId !== resellerId) return refuse('NOT_YOUR_ACT', 'TRANSFER-PARTIES');
  return caller.may.includes('SUBMIT') ? null : refuse('NOT_ALLOWED_TO_YOU', null, '', { may: 'SUBMIT' });
};

const unsigned = (role: TransferSigner['role'], partyId: PartyId): TransferSigner => ({ role, partyId, signedOn: null, signedBy: null });

/** Opens a licence transfer, also on an enrollment that has expired or was terminated (TRANSFER-PERPETUAL). */
export const open = (enrollmentId: EnrollmentId, form: TransferForm, caller: Caller, world: World): Decision<TransferCase> | Refused => {
  const enrollment = enrollmentIn(world, enrollmentId);
  const { institutionId, resellerId, region, timeZone, number } = enrollment;
  const refused = mayOpen(caller, enrollment) ?? formRefusals(form, enrollment, world.parties, '/form');
  if (refused !== null) return refused;

  const by = personOf(caller);
  const opened: TransferCase = {
    ...newCase(
      {
        kind: 'TRANSFER',
        enrollments: [enrollment],
        edition: editionOn(dateIn(timeZone, world.now)),
        openedBy: by,
        partyIds: [institutionId, form.transfereeId, resellerId, operationsOf(region)],
      },
      world,
    ),
    form,
    number,
    signers: [unsigned('TRANSFEROR', institutionId), unsigned('TRANSFEREE', form.transfereeId)],
    resolved: [],
    state: { phase: 'SIGNING', since: world.now, reminded: [] },
  };
  return {
    case: opened,
    events: [
      {
        act: 'open',
        at: world.now,
        by,
        rule: 'TRANSFER-PARTIES',
        detail: { transfereeId: form.transfereeId, transferOn: form.transferOn, products: form.products.length },
      },
    ],
    effects: [{ type: 'CHANGE_ENROLLMENT', enrollmentId, set: {}, name: [form.transfereeId] }, ...tellTurn(opened, world)],
  };
};
