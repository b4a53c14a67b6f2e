import type { CivilDate } from '../../calendar/index.ts';
import type { Enrollment, Party, PartyId } from '../../records/index.ts';
import type { Edition, RuleId } from '../../rules/index.ts';
import type { Refused } from '../refusal.ts';
import type { TransferForm } from './form.ts';
import type { TransferRole } from './model.ts';
import { formRefusals } from './open.ts';
import { hadActiveSa, saWindowOf } from './sa-window.ts';

export type TransferQuestion = {
  readonly enrollment: Enrollment;
  readonly parties: ReadonlyMap<PartyId, Party>;
  /** null: not decided yet. */
  readonly transfereeId: PartyId | null;
  readonly transferOn: CivilDate;
  readonly products: TransferForm['products'];
  /** The day operations record it: a supposition. */
  readonly recordedOn: CivilDate;
  readonly edition: Edition;
};

/** Who files, who signs and records, and until when the transferee may order Software Assurance for which products. */
type TransferAdvice = {
  readonly submitter: 'RESELLER';
  readonly signers: readonly TransferRole[];
  readonly recordedBy: 'OPERATIONS';
  readonly transferOn: CivilDate;
  /** null: there would be none. */
  readonly saWindow: { readonly orderBy: CivilDate; readonly rule: RuleId } | null;
  /** `saEligible`: may Software Assurance be acquired for it? */
  readonly products: readonly { readonly product: string; readonly quantity: number; readonly saEligible: boolean }[];
  readonly why: readonly RuleId[];
};

/** What a transfer comes to, before anything is filed. Refuses what opening it would refuse. */
export const adviseTransfer = (question: TransferQuestion): TransferAdvice | Refused => {
  const { enrollment, parties, transferOn, products, recordedOn, edition } = question;
  const refused = formRefusals(question, enrollment, parties, '');
  if (refused !== null) return refused;
  const window = saWindowOf({ transferOn, products }, recordedOn, edition);
  return {
    submitter: 'RESELLER',
    signers: ['TRANSFEROR', 'TRANSFEREE'],
    recordedBy: 'OPERATIONS',
    transferOn,
    saWindow: window === null ? null : { orderBy: window.orderBy, rule: 'TRANSFER-SA-30' },
    products: products.map((each) => ({
      product: each.product,
      quantity: each.quantity,
      saEligible: window !== null && hadActiveSa(each, transferOn),
    })),
    why: ['TRANSFER-PARTIES', 'TRANSFER-PERPETUAL', 'TRANSFER-SA-30', 'TRANSFER-NO-REATTACH'],
  };
};
