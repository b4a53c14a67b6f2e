// What a client knows of the portal: docs/contract.md, and nothing of the code.

export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly rule?: string;
  readonly logNumber?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string; readonly rule?: string }[];
};

export type LeadTime = {
  readonly days: number;
  readonly anchor: string;
  readonly receiveBy: string;
  readonly rule: string;
  readonly onTime: boolean;
};

type Duty = { readonly rule: string; readonly text: string; readonly on?: string };

export type Advice = {
  readonly route: 'ELECTRONIC' | 'MANUAL';
  readonly form: string;
  readonly ink: boolean;
  readonly copies: number;
  readonly signers: readonly string[];
  readonly countersign: boolean;
  readonly returnTo: string | null;
  readonly leadTime: LeadTime | null;
  readonly receiptWindowDays: number | null;
  readonly effectiveOn: string | null;
  readonly duties: {
    readonly institution: readonly Duty[];
    readonly newPartner: readonly Duty[];
    readonly previousPartner: readonly Duty[];
  };
  readonly enrollments: readonly {
    readonly enrollmentId: string;
    readonly route: string;
    readonly leadTime: LeadTime | null;
    readonly effectiveOn: string | null;
  }[];
  readonly why: readonly { readonly rule: string; readonly text: string }[];
};

export type HistoryEntry = {
  readonly seq: number;
  readonly at: string;
  readonly recordedAt: string;
  readonly by: string | null;
  readonly act: string;
  readonly rule: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly hash: string;
};

export type Task = {
  readonly taskId: string;
  readonly rule: string;
  readonly partyId: string;
  readonly text: string;
  readonly dueOn: string | null;
  readonly state: 'OPEN' | 'DONE';
  readonly doneAt: string | null;
  readonly doneBy: string | null;
};

export type CocpForm = {
  readonly change: 'RESELLER' | 'DISTRIBUTOR' | 'RESELLER_AND_DISTRIBUTOR' | 'SOFTWARE_ADVISOR';
  readonly current: readonly { readonly role: 'RESELLER' | 'DISTRIBUTOR' | 'ADVISOR'; readonly name: string; readonly pcn: string }[];
  readonly newResellerId?: string;
  readonly newDistributorId?: string;
  readonly newAdvisorId?: string;
  readonly requestedEffectiveOn?: string;
  readonly enrollmentIds?: readonly string[];
};

export type ListedCase = {
  readonly caseId: string;
  readonly logNumber: string;
  readonly kind: 'COCP' | 'EXPIRY';
  readonly enrollmentId: string;
  readonly status: 'OPEN' | 'CLOSED';
  readonly phase: 'SIGNING' | 'RECEIPT' | 'REVIEW' | 'LATE' | 'OVERRIDE' | 'SCHEDULED' | null;
  readonly outcome: 'EFFECTIVE' | 'COMPLETED' | 'REJECTED' | 'DECLINED' | 'WITHDRAWN' | 'LAPSED' | 'VOID' | null;
  readonly version: number;
  readonly openedAt: string;
  readonly openedBy: { readonly userId: string; readonly partyId: string } | null;
  readonly route: 'ELECTRONIC' | 'MANUAL';
  readonly effectiveOn: string | null;
  readonly receivedOn: string | null;
  readonly enrollments: readonly {
    readonly enrollmentId: string;
    readonly leadTime: LeadTime | null;
    readonly effectiveOn: string | null;
    readonly outcome: string | null;
  }[];
  readonly signers: readonly {
    readonly role: string;
    readonly partyId: string;
    readonly signedOn: string | null;
    readonly signedBy?: string | null;
  }[];
  readonly waitingOn: readonly string[];
  readonly deadlines: readonly { readonly rule: string; readonly on: string; readonly state: 'PENDING' | 'MET' | 'MISSED' }[];
  readonly acts: readonly string[];
  readonly tasks: readonly Task[];
};

export type Case = ListedCase & { readonly form: CocpForm; readonly history: readonly HistoryEntry[] };

export type EnrollmentFields = {
  readonly number: string;
  readonly masterAgreement: string;
  readonly program: 'EES' | 'SCHOOL' | 'EA' | 'OPEN';
  readonly agreementVersion: string;
  readonly region: 'AMERICAS' | 'INTERNATIONAL';
  readonly country: string;
  readonly timeZone: string;
  readonly channelModel: 'ONE_TIER' | 'TWO_TIER';
  readonly startsOn: string;
  readonly years: 1 | 3;
  readonly billDates: readonly string[];
  readonly institutionId: string;
  readonly resellerId: string;
  readonly distributorId: string | null;
  readonly advisorId: string | null;
  readonly firstOrderOn: string | null;
  readonly qualified: boolean;
  readonly contacts: Readonly<Record<string, { readonly name: string; readonly email: string; readonly phone?: string }>>;
  readonly olsOrders: readonly { readonly product: string; readonly quantity: number; readonly renewsOn: string }[];
};

export type Enrollment = EnrollmentFields & {
  readonly enrollmentId: string;
  readonly status: 'ACTIVE' | 'EXPIRED' | 'TERMINATED';
  readonly endsOn: string;
  readonly nextAnniversary: string | null;
  readonly terms: readonly { readonly startsOn: string; readonly endsOn: string; readonly years: number }[];
  readonly openCases: readonly unknown[];
  readonly version: number;
};

export type PartyFields = {
  readonly name: string;
  readonly nameLocal?: string;
  readonly role: 'INSTITUTION' | 'RESELLER' | 'DISTRIBUTOR' | 'ADVISOR' | 'OPERATIONS';
  readonly pcn: string;
  readonly country: string;
  readonly email: string;
  readonly locale: 'ja' | 'en';
};

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly at: string;
  readonly caseId: string | null;
  readonly rule: string | null;
};

export type Listing<Item> = { readonly items: readonly Item[]; readonly next?: string };
