import { caseShown } from '../../../shared/api/index.ts';
import type { Enrollment } from '../../../shared/records/index.ts';
import { aCocpForm, anAmericanEnrollment } from '../../builders/index.ts';
import { shown, type Api, type Got } from './an-api.ts';

export const phases = ['SIGNING', 'RECEIPT', 'REVIEW', 'LATE', 'OVERRIDE', 'SCHEDULED', 'CLOSED'] as const;
export type Phase = (typeof phases)[number];

/** Under P-RES and P-DIS in the Americas: a change of reseller goes by hand and is signed on screen, so that it passes every phase. */
export const americanEnrollment = (enrollmentId: string, of: Parameters<typeof anAmericanEnrollment>[0] = {}): Enrollment =>
  anAmericanEnrollment({ enrollmentId, channelModel: 'TWO_TIER', distributorId: 'P-DIS', advisorId: 'P-ADV', ...of });

/** Sends, and throws unless it went well: for what a test stands on. */
export const well = (got: Got): Got => {
  if (got.status >= 300) throw new Error(`${got.status} ${got.text}`);
  return got;
};

export const act = (
  api: Api,
  as: string,
  caseId: string,
  name: string,
  input: object = {},
  headers: Readonly<Record<string, string>> = {},
) => api.post(as, `/api/cases/${caseId}/acts`, { act: name, ...input }, headers);

/** P-RES2 asks to become the reseller of an enrollment. */
export const openedOn = async (api: Api, of: Enrollment, more: object = {}): Promise<string> => {
  const sent = { kind: 'COCP', enrollmentId: of.enrollmentId, form: { ...aCocpForm('RESELLER', of), ...more } };
  return shown(caseShown, well(await api.post('P-RES2', '/api/cases', sent))).caseId;
};

type Step = (api: Api, caseId: string) => Promise<unknown>;

const today = (api: Api): string => api.now().slice(0, 10);

const signatures: readonly Step[] = [
  async (api, id) => well(await act(api, 'P-UNI', id, 'sign', { name: 'Mary Major', noticeToPreviousOn: today(api) })),
  async (api, id) => well(await act(api, 'P-RES2', id, 'sign', { name: 'John Stiles' })),
];
const receipt: Step = async (api, id) => well(await act(api, 'OPS-AMERICAS', id, 'record-receipt', { receivedOn: today(api) }));
const override: Step = async (api, id) =>
  well(
    await act(api, 'P-RES2', id, 'request-override', {
      justification: 'The institution was closed for the winter holidays.',
      requestedEffectiveOn: '2026-02-20',
    }),
  );
const countersignature: Step = async (api, id) => well(await act(api, 'OPS-AMERICAS', id, 'countersign'));
const withdrawal: Step = async (api, id) => well(await act(api, 'P-RES2', id, 'withdraw', { reason: 'Filed for the wrong campus.' }));

const steps = {
  SIGNING: [],
  RECEIPT: signatures,
  REVIEW: [...signatures, receipt],
  LATE: [...signatures, receipt],
  OVERRIDE: [...signatures, receipt, override],
  SCHEDULED: [...signatures, receipt, countersignature],
  CLOSED: [withdrawal],
} as const satisfies Record<Phase, readonly Step[]>;

/** An enrollment whose next anniversary is so near on 2026-01-15 that its form is late. */
const isLate = (phase: Phase): boolean => phase === 'LATE' || phase === 'OVERRIDE';

export const enrollmentNamed = (enrollmentId: string, phase: Phase): Enrollment =>
  americanEnrollment(enrollmentId, { number: `9${phases.indexOf(phase)}`, ...(isLate(phase) ? { startsOn: '2024-02-01' } : {}) });

export const enrollmentFor = (phase: Phase): Enrollment => enrollmentNamed(`E-${phase}`, phase);

/** A case of P-RES2 in this phase; the enrollment is `enrollmentFor(phase)`. */
export const caseIn = async (api: Api, phase: Phase, of: Enrollment = enrollmentFor(phase)): Promise<string> => {
  const caseId = await openedOn(api, of);
  for (const step of steps[phase]) await step(api, caseId);
  return caseId;
};
