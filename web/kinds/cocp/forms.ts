import type { CocpAct } from '../../../shared/cases/cocp/index.ts';
import { lazyPart } from '../../design/lazy-part.tsx';
import type { ActPanels } from '../common/acting.ts';
import { SignForm } from './forms/sign-form.tsx';

const ReasonForm = lazyPart(async () => (await import('../common/reason-form.tsx')).ReasonForm);

/** The form of each act of a change of channel partner. Whoever signs, on a phone, waits for the others' forms least of all. */
export const forms: ActPanels<'COCP', CocpAct> = {
  sign: SignForm,
  decline: lazyPart(async () => (await import('../common/decline-form.tsx')).DeclineForm),
  withdraw: ReasonForm,
  reject: ReasonForm,
  return: lazyPart(async () => (await import('./forms/return-form.tsx')).ReturnForm),
  correct: lazyPart(async () => (await import('./forms/correct-form.tsx')).CorrectForm),
  'record-receipt': lazyPart(async () => (await import('./forms/record-receipt-form.tsx')).RecordReceiptForm),
  countersign: lazyPart(async () => (await import('./forms/countersign-form.tsx')).CountersignForm),
  roll: lazyPart(async () => (await import('./forms/roll-form.tsx')).RollForm),
  'request-override': lazyPart(async () => (await import('./forms/request-override-form.tsx')).RequestOverrideForm),
  'decide-override': lazyPart(async () => (await import('./forms/decide-override-form.tsx')).DecideOverrideForm),
};
