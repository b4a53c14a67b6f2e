import type { Caller, Decision, World } from '../case.ts';
import { editionOfCase, todayOf } from '../of-a-case.ts';
import { allRefusals, type Refusal, type Refused } from '../refusal.ts';
import { personOf } from '../transitions.ts';
import { operationsOf } from '../../records/index.ts';
import type { TransferInput } from './acts.ts';
import { closed, did } from './close.ts';
import { comparableName } from '../../records/comparable-name.ts';
import type { TransferForm } from './form.ts';
import { involved, type TransferCase, type TransferIn } from './model.ts';
import { hadActiveSa, saWindowOf } from './sa-window.ts';
import { tell } from './telling.ts';

/** `record`: the licences have passed. The transferee's window for Software Assurance opens, or there is none and the case is over (TRANSFER-SA-30). */
export const record = (of: TransferIn<'REVIEW'>, input: TransferInput<'record'>, caller: Caller, world: World): Decision<TransferCase> => {
  const recordedOn = todayOf(of, world);
  const window = saWindowOf(of.form, recordedOn, editionOfCase(of));
  const orderBy = window?.orderBy ?? null;
  const recorded: TransferCase =
    orderBy === null
      ? closed(of, 'COMPLETED', { recordedOn, acquired: null }, world)
      : { ...of, state: { phase: 'SA_WINDOW', since: world.now, reminded: [], recordedOn, orderBy } };
  return {
    case: recorded,
    events: [did('record', personOf(caller), { recordedOn, orderBy, note: input.note ?? null }, world)],
    effects: tell(of, world, 'TRANSFER_RECORDED', 'TRANSFER-SA-30', involved(of), { orderBy }),
  };
};

/** No more than was transferred, and only where the transferor's Software Assurance was active up to the transfer. */
const productRefusals = ({ products, transferOn }: TransferForm, ordered: TransferInput<'acquire-sa'>['products']): readonly Refusal[] =>
  ordered.flatMap(({ product, quantity }, index): readonly Refusal[] => {
    const found = products.find((each) => comparableName(each.product) === comparableName(product));
    const refusal = { rule: 'TRANSFER-SA-30', path: `/products/${index}/product` } as const;
    if (found === undefined) return [{ ...refusal, code: 'PRODUCT_NOT_TRANSFERRED', facts: { product } }];
    if (!hadActiveSa(found, transferOn)) return [{ ...refusal, code: 'SA_NOT_ACTIVE_AT_TRANSFER', facts: { product } }];
    return quantity > found.quantity
      ? [
          {
            ...refusal,
            code: 'QUANTITY_ABOVE_TRANSFERRED',
            path: `/products/${index}/quantity`,
            facts: { product, atMost: found.quantity },
          },
        ]
      : [];
  });

/** Within the window (TRANSFER-SA-30), and then neither before the transfer nor in the future (DATE-6). */
const dateRefusals = (
  of: TransferIn<'SA_WINDOW'>,
  orderedOn: TransferInput<'acquire-sa'>['orderedOn'],
  world: World,
): readonly Refusal[] => {
  const { orderBy } = of.state;
  const today = todayOf(of, world);
  const path = '/orderedOn';
  const late: readonly Refusal[] =
    orderedOn > orderBy ? [{ code: 'SA_ORDERED_TOO_LATE', rule: 'TRANSFER-SA-30', path, facts: { orderBy } }] : [];
  if (orderedOn > today) return [...late, { code: 'DATE_IN_FUTURE', rule: 'DATE-6', path, facts: { today } }];
  return orderedOn < of.form.transferOn
    ? [{ code: 'DATE_BEFORE_WHAT_IT_FOLLOWS', rule: 'DATE-6', path, facts: { after: of.form.transferOn } }]
    : late;
};

/** `acquire-sa`: one order says for which licences; the rest go without. */
export const acquireSa = (
  of: TransferIn<'SA_WINDOW'>,
  { orderedOn, products }: TransferInput<'acquire-sa'>,
  caller: Caller,
  world: World,
): Decision<TransferCase> | Refused => {
  const refused = allRefusals([dateRefusals(of, orderedOn, world), productRefusals(of.form, products)]);
  if (refused !== null) return refused;
  const { recordedOn, orderBy } = of.state;
  const acquired = { orderedOn, products: [...products] };
  const done = closed(of, 'COMPLETED', { recordedOn, acquired }, world);
  return {
    case: { ...done, resolved: [...of.resolved, { rule: 'TRANSFER-SA-30', on: orderBy, state: 'MET' }] },
    events: [{ ...did('acquire-sa', personOf(caller), acquired, world), rule: 'TRANSFER-SA-30' }],
    effects: tell(
      of,
      world,
      'TRANSFER_SA_ACQUIRED',
      'TRANSFER-SA-30',
      [...involved(of), operationsOf(of.region)].filter((id) => id !== caller.partyId),
      { orderedOn },
    ),
  };
};
