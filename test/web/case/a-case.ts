import type { ListedOf, ShownOf } from '../../../shared/api/index.ts';
import { asInstant } from '../../../shared/calendar/index.ts';

/** What only a change of partner says: of a reseller, signed on screen. */
export const cocpDetails = (told: Partial<ListedOf<'COCP'>['details']> = {}): ListedOf<'COCP'>['details'] => ({
  change: 'RESELLER',
  ink: false,
  originals: null,
  returned: false,
  awaitsScan: false,
  ifRolled: null,
  ...told,
});

/** An open change of reseller as a list shows it, in Tokyo. */
export const aListedCase = (told: Partial<ListedOf<'COCP'>> = {}): ListedOf<'COCP'> => ({
  caseId: 'C1',
  logNumber: 'COCP-7K3M-9QX1',
  kind: 'COCP',
  enrollmentId: 'E1',
  status: 'OPEN',
  phase: 'SIGNING',
  outcome: null,
  version: 1,
  openedAt: asInstant('2027-01-10T00:00:00Z'),
  openedBy: null,
  route: 'ELECTRONIC',
  effectiveOn: null,
  receivedOn: null,
  enrollments: [],
  signers: [],
  waitingOn: ['P-UNI'],
  deadlines: [],
  acts: [],
  tasks: [],
  edition: '2010-10',
  details: cocpDetails(),
  ...told,
});

/** The same, whole. */
export const aCase = (told: Partial<ShownOf<'COCP'>> = {}): ShownOf<'COCP'> => ({
  ...aListedCase(),
  form: { change: 'RESELLER', newResellerId: 'P-RES2', current: [] },
  history: [],
  ...told,
});

export const anEntry = (told: Partial<ShownOf<'COCP'>['history'][number]>): ShownOf<'COCP'>['history'][number] => ({
  seq: 1,
  at: asInstant('2027-01-10T00:00:00Z'),
  recordedAt: asInstant('2027-01-10T00:00:00Z'),
  by: null,
  act: 'open',
  rule: null,
  detail: {},
  hash: '',
  ...told,
});
