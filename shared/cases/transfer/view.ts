import type { CivilDate } from '../../calendar/index.ts';
import type { PartyId } from '../../records/index.ts';
import type { CaseView, ShownDeadline, World } from '../case.ts';
import { editionOfCase, isIn, todayOf } from '../of-a-case.ts';
import type { OrderedProducts } from './form.ts';
import { transferorId, waitingOn, type TransferCase, type TransferPhase } from './model.ts';
import { saWindowOf } from './sa-window.ts';

/** What only a transfer has to say. */
type TransferDetails = {
  readonly transferorId: PartyId;
  readonly transfereeId: PartyId;
  readonly recordedOn: CivilDate | null;
  /** The products for which the transferee may acquire Software Assurance, or might were the transfer recorded today; null: for none, or no more. */
  readonly saWindow: {
    readonly orderBy: CivilDate;
    readonly products: readonly { readonly product: string; readonly quantity: number }[];
  } | null;
  readonly saAcquired: { readonly orderedOn: CivilDate; readonly products: OrderedProducts } | null;
};

export type TransferView = CaseView & {
  readonly phase: TransferPhase | null;
  readonly route: null;
  readonly signers: TransferCase['signers'];
  readonly details: TransferDetails;
};

/** The window's last day: enforced by the clock once the transfer is recorded, and shown before, so that it is recorded in time. */
const deadlinesOf = (of: TransferCase, today: CivilDate): readonly ShownDeadline[] => {
  const window = saWindowOf(of.form, of.form.transferOn, editionOfCase(of));
  if (of.status === 'CLOSED' || window === null) return of.resolved;
  const { orderBy: on } = window;
  return [...of.resolved, { rule: 'TRANSFER-SA-30', on, state: on < today ? 'MISSED' : 'PENDING' }];
};

/** What a reader is shown, on the records as they are now. */
export const view = (of: TransferCase, world: World): TransferView => {
  const { form, state, outcome } = of;
  const today = todayOf(of, world);
  const recordedOn = 'recordedOn' in state ? state.recordedOn : null;
  const effectiveOn = of.status === 'OPEN' || recordedOn !== null ? form.transferOn : null;
  const window = of.status === 'OPEN' ? saWindowOf(form, today, editionOfCase(of)) : null;
  return {
    phase: state.phase === 'CLOSED' ? null : state.phase,
    route: null,
    receivedOn: null,
    effectiveOn,
    enrollments: [{ enrollmentId: of.enrollmentId, leadTime: null, effectiveOn, outcome }],
    signers: of.signers,
    waitingOn: waitingOn(of),
    deadlines: deadlinesOf(of, today),
    details: {
      transferorId: transferorId(of),
      transfereeId: form.transfereeId,
      recordedOn,
      saWindow:
        window === null
          ? null
          : { orderBy: window.orderBy, products: window.products.map(({ product, quantity }) => ({ product, quantity })) },
      saAcquired: isIn(of, 'CLOSED') ? of.state.acquired : null,
    },
  };
};
