import { plusDays, type CivilDate } from '../../calendar/index.ts';
import type { Edition } from '../../rules/index.ts';
import type { TransferForm, Transferred } from './form.ts';

/** Was the transferor's Software Assurance active up to the transfer (TRANSFER-SA-30)? */
export const hadActiveSa = ({ saActiveUntil }: Transferred, transferOn: CivilDate): boolean =>
  saActiveUntil !== undefined && saActiveUntil >= transferOn;

/** The products for which the transferee may acquire Software Assurance, and the last day to order it. */
type SaWindow = { readonly orderBy: CivilDate; readonly products: readonly Transferred[] };

/** The window of a transfer (TRANSFER-SA-30); null where no product has one, or it is over by `today`. */
export const saWindowOf = (
  { transferOn, products }: Pick<TransferForm, 'transferOn' | 'products'>,
  today: CivilDate,
  edition: Edition,
): SaWindow | null => {
  const orderBy = plusDays(transferOn, edition.numbers['TRANSFER-SA-30'].days);
  const eligible = products.filter((product) => hadActiveSa(product, transferOn));
  return eligible.length === 0 || today > orderBy ? null : { orderBy, products: eligible };
};
