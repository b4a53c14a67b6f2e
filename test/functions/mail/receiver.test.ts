import { describe, expect, it } from 'vitest';
import { digestMailIdOf, mailIdOf, receiverOf, type NamedReceiver } from '../../../functions/mail/receiver.ts';
import { partsOfMailId } from '../../../functions/store/index.ts';
import { asInstant } from '../../../shared/calendar/index.ts';

describe('the id of a mail', () => {
  it.each<readonly [string, NamedReceiver]>([
    ['C-1.3.0.P-UNI', { of: 'PARTY', partyId: 'P-UNI' }],
    ['C-1.3.0.P-UNI_ESCALATION', { of: 'ESCALATION', partyId: 'P-UNI' }],
    ['C-1.3.0.CONTACT-OLD-1', { of: 'CONTACT', side: 'OLD', change: 1 }],
    ['C-1.3.0.CONTACT-NEW-0', { of: 'CONTACT', side: 'NEW', change: 0 }],
    ['C-1.3.0.LINK-01J0', { of: 'LINK', linkId: '01J0' }],
  ])('%s says whom it is for, and is read back as what it was made of', (mailId, to) => {
    expect(mailIdOf('C-1.3.0', to)).toBe(mailId);
    expect(receiverOf(mailId)).toEqual(to);
  });

  it('of the mail of a day begins with its party and is of no single case', () => {
    const mailId = digestMailIdOf({ partyId: 'P-UNI', at: asInstant('2026-01-15T00:00:00Z') }, 7);
    expect(mailId).toBe('P-UNI.1768435200000.7.DIGEST');
    expect(partsOfMailId(mailId)).toMatchObject({ caseId: 'P-UNI', to: 'DIGEST' });
    expect(receiverOf(mailId)).toBeNull();
  });
});
