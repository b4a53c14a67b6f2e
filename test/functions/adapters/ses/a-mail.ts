import { asInstant } from '../../../../shared/calendar/index.ts';
import type { Mail } from '../../../../functions/mail/index.ts';

/** A mail ready to be sent. */
export const aMail = (of: Partial<Mail> = {}): Mail => ({
  id: 'C-1.3.0.P-UNI',
  to: 'p-uni@example.com',
  subject: '【ご署名のお願い】',
  text: 'ご署名ください。',
  html: '<p>ご署名ください。</p>',
  at: asInstant('2026-01-15T06:00:00Z'),
  caseId: 'C-1',
  rule: 'COCP-TURN',
  tell: null,
  ...of,
});
