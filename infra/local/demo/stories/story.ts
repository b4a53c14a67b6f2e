import type { CivilDate } from '../../../../shared/calendar/index.ts';
import type { CocpChange } from '../../../../shared/cases/cocp/index.ts';
import type { PartyId } from '../../../../shared/records/index.ts';
import type { AnyCase } from '../../../../shared/cases/kinds.ts';
import type { DemonstrationEnrollment } from '../enrollments.ts';
import type { DemonstrationUser } from '../people.ts';

/** What an act is given; `date` is the day so many days from today. */
type InputOf = (known: { readonly date: (days: number) => CivilDate; readonly read: () => Promise<AnyCase> }) => object | Promise<object>;

export type Step = { readonly on: number; readonly by: DemonstrationUser; readonly act: string; readonly input?: InputOf };

/** A change of channel partner: which, to whom, and the effective date asked for. Who is replaced is on record. */
type Change = {
  readonly change: CocpChange;
  readonly to: { readonly newResellerId?: string; readonly newDistributorId?: string; readonly newAdvisorId?: string };
  readonly asked?: number;
};

/** Any other case that people open. */
type Filed = {
  readonly kind: 'CICR' | 'TERMINATION' | 'TRANSFER';
  readonly form: (known: { readonly date: (days: number) => CivilDate }) => object;
};

/** One case: who asks for what, and what everybody did since. Days count from today; all are past. */
export type Story = (Change | Filed) & {
  readonly enrollment: DemonstrationEnrollment;
  readonly opened: { readonly on: number; readonly by: DemonstrationUser };
  readonly steps: readonly Step[];
  /** The last mail to this party before that day came back: its address no longer works. */
  readonly bounces?: { readonly on: number; readonly at: PartyId };
};

export const signs = (on: number, by: DemonstrationUser, name: string): Step => ({ on, by, act: 'sign', input: () => ({ name }) });

export const filed = (on: number, by: DemonstrationUser): Story['opened'] => ({ on, by });
export const does = (on: number, by: DemonstrationUser, act: string): Step => ({ on, by, act });
