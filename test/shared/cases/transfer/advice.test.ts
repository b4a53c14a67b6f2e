import { describe, expect, it } from 'vitest';
import { asDate } from '../../../../shared/calendar/index.ts';
import { isRefused } from '../../../../shared/cases/refusal.ts';
import { adviseTransfer, type TransferQuestion } from '../../../../shared/cases/transfer/index.ts';
import { editionOn } from '../../../../shared/rules/index.ts';
import { aTransfer, aTransferForm, anEnrollment, parties, recorded } from '../../../builders/index.ts';

const question = (of: Partial<TransferQuestion> = {}): TransferQuestion => ({
  ...aTransferForm(),
  enrollment: anEnrollment(),
  parties: parties(),
  recordedOn: asDate('2026-01-15'),
  edition: editionOn('2026-01-15'),
  ...of,
});

const advised = (of: Partial<TransferQuestion> = {}) => {
  const advice = adviseTransfer(question(of));
  if (isRefused(advice)) throw new Error(advice.refused[0].code);
  return advice;
};

describe('advice on a transfer', () => {
  it('says who files, signs and records, and why', () => {
    expect(advised()).toMatchObject({
      submitter: 'RESELLER',
      signers: ['TRANSFEROR', 'TRANSFEREE'],
      recordedBy: 'OPERATIONS',
      why: ['TRANSFER-PARTIES', 'TRANSFER-PERPETUAL', 'TRANSFER-SA-30', 'TRANSFER-NO-REATTACH'],
    });
  });

  it.each([
    ['2026-03-03', '2026-03-03', true],
    ['2026-03-04', null, false],
  ])('TRANSFER-SA-30: recorded on %s it leaves until %s', (recordedOn, orderBy, saEligible) => {
    const { saWindow, products } = advised({ recordedOn: asDate(recordedOn) });
    expect(saWindow?.orderBy ?? null).toBe(orderBy);
    expect(products).toEqual([{ product: 'Office Standard', quantity: 50, saEligible }]);
  });

  it('may be asked before the transferee is known', () => {
    expect(advised({ transfereeId: null }).transferOn).toBe('2026-02-01');
  });

  it('refuses what the case would be refused for', () => {
    const advice = adviseTransfer(question({ transfereeId: 'P-UNI' }));
    expect(isRefused(advice) ? advice.refused : []).toMatchObject([{ code: 'TRANSFEREE_IS_TRANSFEROR', path: '/transfereeId' }]);
  });

  it('gives the window the case has', () => {
    const story = aTransfer();
    recorded(story);
    expect(story.view().details).toMatchObject({ saWindow: { orderBy: advised().saWindow?.orderBy } });
  });
});
