import { describe, expect, it } from 'vitest';
import { transferForm } from '../../../../shared/cases/transfer/index.ts';
import { aCaller, aParty, aStory, aTransfer, aTransferForm, anAmericanEnrollment, anEnrollment } from '../../../builders/index.ts';

const refusals = (story: ReturnType<typeof aStory>, who: Parameters<typeof story.tryOpenKind>[1], form = aTransferForm()) =>
  story.tryOpenKind('TRANSFER', who, form).map(({ code, rule, path }) => [code, rule, path]);

describe('who files a licence transfer (TRANSFER-PARTIES)', () => {
  it('the reseller of the enrollment', () => {
    const story = aTransfer();
    expect(story.caseOfKind('TRANSFER')).toMatchObject({
      kind: 'TRANSFER',
      status: 'OPEN',
      openedBy: { partyId: 'P-RES' },
      partyIds: ['P-UNI', 'P-UNI2', 'P-RES', 'OPS-INTERNATIONAL'],
    });
    expect(story.caseOfKind('TRANSFER').logNumber).toMatch(/^TRANSFER-/);
    expect(story.view()).toMatchObject({ phase: 'SIGNING', waitingOn: ['P-UNI'], effectiveOn: '2026-02-01', route: null });
  });

  it.each(['P-UNI', 'P-UNI2', 'P-DIS', 'P-RES2', 'OPS-INTERNATIONAL'])('nobody else: not %s', (who) => {
    expect(refusals(aStory({ enrollments: [anEnrollment()] }), who)).toEqual([['NOT_YOUR_ACT', 'TRANSFER-PARTIES', '']]);
  });

  it('and only somebody of the reseller who may submit', () => {
    const story = aStory({ enrollments: [anEnrollment()] });
    expect(refusals(story, aCaller('P-RES', { may: ['SIGN'] }))).toEqual([['NOT_ALLOWED_TO_YOU', null, '']]);
  });
});

describe('SEE-PARTY: the transferee', () => {
  it('takes part in the case and sees the header of the enrollment from then on', () => {
    const story = aTransfer();
    expect(story.enrollment().namedPartnerIds).toEqual(['P-UNI2']);
    expect(story.enrollment().openCases).toMatchObject([{ kind: 'TRANSFER' }]);
  });

  it.each([
    ['the transferor itself', 'P-UNI', 'TRANSFEREE_IS_TRANSFEROR'],
    ['somebody nobody knows', 'P-NOBODY', 'TRANSFEREE_NOT_REGISTERED'],
    ['a party that is no institution', 'P-RES2', 'TRANSFEREE_NOT_REGISTERED'],
  ])('is not %s (TRANSFER-PARTIES)', (_, transfereeId, code) => {
    const story = aStory({ enrollments: [anEnrollment()] });
    expect(refusals(story, 'P-RES', aTransferForm({ transfereeId }))).toEqual([[code, 'TRANSFER-PARTIES', '/form/transfereeId']]);
    expect(story.enrollment().namedPartnerIds).toEqual([]);
  });

  it('may be of another country', () => {
    const story = aStory({
      enrollments: [anAmericanEnrollment()],
      parties: [aParty({ partyId: 'P-FAR', role: 'INSTITUTION', name: 'Far College', country: 'CA', pcn: '1A2B0003' })],
    });
    expect(refusals(story, 'P-RES', aTransferForm({ transfereeId: 'P-FAR' }))).toEqual([]);
  });
});

describe('TRANSFER-PERPETUAL: subscription licences cannot be transferred', () => {
  const withOnlineService = anEnrollment({ olsOrders: [{ product: 'Mail for  Faculty', quantity: 10, renewsOn: '2027-04-01' }] });

  it('what is ordered as an online service is refused by its name, however it is written', () => {
    const story = aStory({ enrollments: [withOnlineService] });
    const form = aTransferForm({
      products: [
        { product: 'Office Standard', quantity: 1 },
        { product: 'ＭＡＩＬ for faculty', quantity: 1 },
      ],
    });
    expect(refusals(story, 'P-RES', form)).toEqual([['PRODUCT_IS_SUBSCRIPTION', 'TRANSFER-PERPETUAL', '/form/products/1/product']]);
  });

  it('all that is wrong with a form is named, the transferee first', () => {
    const story = aStory({ enrollments: [withOnlineService] });
    const form = aTransferForm({ transfereeId: 'P-UNI', products: [{ product: 'Mail for Faculty', quantity: 1 }] });
    expect(refusals(story, 'P-RES', form).map(([code]) => code)).toEqual(['TRANSFEREE_IS_TRANSFEROR', 'PRODUCT_IS_SUBSCRIPTION']);
  });

  it.each(['EXPIRED', 'TERMINATED'] as const)('perpetual licences are transferred under an enrollment that is %s, too', (status) => {
    const story = aTransfer({}, { enrollment: anEnrollment({ status }) });
    expect(story.view().phase).toBe('SIGNING');
  });

  it('and several transfers may be under way at once', () => {
    const story = aTransfer();
    story.opensKind('TRANSFER', 'P-RES', aTransferForm({ products: [{ product: 'Windows Server', quantity: 2 }] }));
    expect(story.enrollment().openCases).toHaveLength(2);
  });
});

describe('the form of a transfer', () => {
  const base = { transfereeId: 'P-UNI2', transferOn: '2026-02-01', products: [{ product: 'Office', quantity: 1 }] };
  const issuesOf = (of: object) => transferForm.safeParse({ ...base, ...of }).error?.issues.map(({ path }) => path.join('/'));

  it.each([
    ['no product', { products: [] }, ['products']],
    ['no quantity', { products: [{ product: 'Office', quantity: 0 }] }, ['products/0/quantity']],
    ['half a licence', { products: [{ product: 'Office', quantity: 1.5 }] }, ['products/0/quantity']],
    [
      'a product twice',
      {
        products: [
          { product: 'Office', quantity: 1 },
          { product: ' OFFICE', quantity: 2 },
        ],
      },
      ['products/1/product'],
    ],
    [
      'one that is written otherwise, as names compare (COCP-MATCH)',
      {
        products: [
          { product: 'Straße', quantity: 1 },
          { product: 'STRASSE', quantity: 2 },
        ],
      },
      ['products/1/product'],
    ],
    ['a day that there is not', { transferOn: '2026-02-29' }, ['transferOn']],
    ['a field of its own', { note: 'x' }, ['']],
  ])('has not %s', (_, of, paths) => {
    expect(issuesOf(of)).toEqual(paths);
  });

  it('takes 50 products and not 51', () => {
    const products = (count: number) => Array.from({ length: count }, (_, index) => ({ product: `Product ${index}`, quantity: 1 }));
    expect(issuesOf({ products: products(50) })).toBeUndefined();
    expect(issuesOf({ products: products(51) })).toEqual(['products']);
  });
});
