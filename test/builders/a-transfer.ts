import type * as z from 'zod';
import { transferForm, type TransferForm } from '../../shared/cases/transfer/index.ts';
import type { Enrollment } from '../../shared/records/index.ts';
import { anEnrollment } from './an-enrollment.ts';
import { aStory, type Story } from './a-story.ts';

/** 50 licences from P-UNI to P-UNI2 on 2026-02-01, with Software Assurance up to the day before the next term. */
export const aTransferForm = (of: Partial<z.input<typeof transferForm>> = {}): TransferForm =>
  transferForm.parse({
    transfereeId: 'P-UNI2',
    transferOn: '2026-02-01',
    products: [{ product: 'Office Standard', quantity: 50, saActiveUntil: '2027-03-31' }],
    ...of,
  });

/** A story in which P-RES has filed a transfer on 2026-01-15. */
export const aTransfer = (
  of: Partial<z.input<typeof transferForm>> = {},
  { enrollment = anEnrollment(), now }: { readonly enrollment?: Enrollment; readonly now?: string } = {},
): Story => {
  const story = aStory({ enrollments: [enrollment], ...(now === undefined ? {} : { now }) });
  story.opensKind('TRANSFER', 'P-RES', aTransferForm(of));
  return story;
};

export const bothSign = (story: Story): void => {
  story.does('P-UNI', 'sign', { name: 'Hanako Sato' });
  story.does('P-UNI2', 'sign', { name: 'Ken Ito' });
};

/** Signed by both and recorded by the operations of the enrollment's region. */
export const recorded = (story: Story): void => {
  bothSign(story);
  story.does(`OPS-${story.caseOfKind('TRANSFER').region}`, 'record');
};
