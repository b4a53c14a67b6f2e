import { dateIn, plusDays } from '../../shared/calendar/index.ts';
import { kindNamed, type AnyCase, type AnyForm } from '../../shared/cases/kinds.ts';
import type { CaseKind, Enrollment } from '../../shared/records/index.ts';
import { aCocpForm, newPartnerOf } from './a-cocp-form.ts';
import { suitableInput } from './suitable-input.ts';
import type { Story } from './a-story.ts';

/** Who files a case of a kind on an enrollment, and what. */
export type Filing = { readonly kind: CaseKind; readonly by: string; readonly form: AnyForm };

/** A few filings of every kind that people open: each could be accepted on some enrollment at some time. */
export const filingsFor = (enrollment: Enrollment, story: Story): readonly Filing[] => {
  const today = dateIn(enrollment.timeZone, story.now());
  const { institutionId, resellerId, region } = enrollment;
  const contact = { name: 'Ito Ken', email: 'ito@example.com' };
  const changes = [{ what: 'CONTACT', role: 'PRIMARY', contact }];
  const drafts: readonly (readonly [CaseKind, string, unknown])[] = [
    ['COCP', newPartnerOf.RESELLER, aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: plusDays(today, 45) })],
    ['COCP', institutionId, aCocpForm('SOFTWARE_ADVISOR', enrollment, { requestedEffectiveOn: plusDays(today, 31) })],
    ['CICR', resellerId, { changes }],
    ['CICR', institutionId, { changes: [...changes, { what: 'ADDRESS', address: '1-1 Mihama' }] }],
    ['TERMINATION', institutionId, { reason: 'BREACH', noticeOn: today, by: 'INSTITUTION' }],
    ['TERMINATION', `OPS-${region}`, { reason: 'NOT_QUALIFIED' }],
    ['TERMINATION', resellerId, { reason: 'AMENDMENT' }],
    [
      'TRANSFER',
      resellerId,
      {
        transfereeId: 'P-UNI2',
        transferOn: plusDays(today, 5),
        products: [{ product: 'Office Standard', quantity: 50, saActiveUntil: plusDays(today, 90) }],
      },
    ],
  ];
  return drafts.map(([kind, by, form]) => ({ kind, by, form: kindNamed(kind).formSchema.parse(form) }));
};

const chosen = [
  { option: 'EXTEND' },
  { option: 'NEW_ENROLLMENT' },
  { option: 'BUYOUT', products: [{ product: 'Office Standard', quantity: 3 }] },
  { option: 'LAPSE' },
] as const;

/** The fields with which an act of any kind is accepted, if it may be done at all; `n` chooses where there is a choice. */
export const anyInput = (of: AnyCase, act: string, partyId: string, story: Story, n: number): object => {
  const today = dateIn(of.timeZone, story.now());
  if (act === 'complete-task') {
    return { taskId: of.tasks.find((task) => task.partyId === partyId && task.state === 'OPEN')?.taskId ?? 'T-NONE' };
  }
  if (of.kind === 'COCP') return suitableInput(of, act, partyId, story.world());
  switch (act) {
    case 'sign':
      return { name: 'Sato Hanako' };
    case 'decline':
    case 'withdraw':
    case 'reject':
      return { reason: 'Because it is so' };
    case 'choose':
      return chosen[n % chosen.length] ?? { option: 'LAPSE' };
    case 'confirm-new':
      return { number: '99999999', startsOn: plusDays(today, 1) };
    case 'attest-removal':
      return { computers: 12, attestedBy: 'Sato Hanako' };
    case 'record-cure':
      return { note: 'Paid.' };
    case 'approve':
      return { effectiveOn: plusDays(today, n % 40), note: 'Agreed.' };
    case 'acquire-sa':
      return { orderedOn: today, products: [{ product: 'Office Standard', quantity: 50 }] };
    default:
      return {};
  }
};
