import type { CaseKind } from '../../../shared/records/index.ts';
import type { MailOfKind } from '../reading.ts';
import { cicrMails } from './cicr.ts';
import { cocpMails } from './cocp.ts';
import { expiryMails } from './expiry.ts';
import { terminationMails } from './termination.ts';
import { transferMails } from './transfer.ts';

/** How each kind of case is written about. */
export const mailKinds: Readonly<Record<CaseKind, MailOfKind>> = {
  COCP: cocpMails,
  CICR: cicrMails,
  EXPIRY: expiryMails,
  TERMINATION: terminationMails,
  TRANSFER: transferMails,
};
