import { describe, expect, it } from 'vitest';
import type { MailListed } from '../../../../shared/api/index.ts';
import { asInstant } from '../../../../shared/calendar/index.ts';
import { cameBack } from '../../../../web/pages/worklist/desk/came-back.ts';

const aMail = (told: Partial<MailListed>): MailListed => ({
  mailId: 'A-1',
  of: 'PARTY',
  partyId: 'P-UNI',
  rule: 'COCP-TELL',
  message: 'YOUR_TURN',
  at: asInstant('2027-01-12T03:00:00.000Z'),
  fate: 'BOUNCED',
  reason: null,
  since: asInstant('2027-01-12T03:01:00.000Z'),
  maySendAgain: false,
  wasSentAgain: false,
  ...told,
});

describe('a mail of a case that came back', () => {
  it('can be sent again until it was', () => {
    expect(cameBack([aMail({ maySendAgain: true })])).toBe('TO_SEND');
  });

  it('was sent again where somebody had it sent', () => {
    expect(cameBack([aMail({ wasSentAgain: true }), aMail({ mailId: 'A-2', fate: 'ACCEPTED' })])).toBe('SENT_AGAIN');
  });

  it('can be sent once more where what was sent again came back as well', () => {
    expect(cameBack([aMail({ wasSentAgain: true }), aMail({ mailId: 'A-2', maySendAgain: true })])).toBe('TO_SEND');
  });

  it('is not said to have been sent again by another mail in the same words, a reminder or one to somebody else', () => {
    expect(cameBack([aMail({}), aMail({ mailId: 'A-2', fate: 'ACCEPTED' })])).toBe('NEITHER');
  });
});
