/** What one size holds; every number a whole, positive count. */
export type Size = {
  /** Random command sequences a model test runs against the real decision functions. */
  readonly modelRuns: number;
  /** Steps of one such sequence. */
  readonly modelSteps: number;
  /** Inputs a property test draws. */
  readonly propertyRuns: number;
  /** Rounds of "kill it at any moment, start it again, compare", for each process that is killed. */
  readonly killRounds: number;
  /** Sequences run through the proxy that delays, refuses and loses answers. */
  readonly proxyRuns: number;
  /** Processes that want the same data folder. */
  readonly racers: number;
  /** Callers who submit on one enrollment at the same moment. */
  readonly submissions: number;
  /** Acts sent to one case at the same moment. */
  readonly acts: number;
  /** Random stories told to a running portal over HTTP. */
  readonly portalRuns: number;
  /** Stories date by date that are told behind the proxy as well; told without it they are all told always. */
  readonly proxiedStories: number;
  /** Random stories behind the proxy, where every answer takes longer. */
  readonly proxiedPortalRuns: number;
  /** Days a walk of the calendar covers, one by one. */
  readonly clockWalkDays: number;
  /** Enrollments a store is filled with. */
  readonly enrollments: number;
  /** Enrollments whose terms end on one day: their expiry cases open at one instant. */
  readonly endingTogether: number;
};

const sizes = {
  small: {
    modelRuns: 150,
    modelSteps: 30,
    propertyRuns: 500,
    killRounds: 1,
    proxyRuns: 20,
    racers: 8,
    submissions: 200,
    acts: 30,
    portalRuns: 3,
    proxiedStories: 4,
    proxiedPortalRuns: 1,
    clockWalkDays: 400,
    enrollments: 200,
    endingTogether: 1_000,
  },
  large: {
    modelRuns: 20_000,
    modelSteps: 60,
    propertyRuns: 20_000,
    killRounds: 5,
    proxyRuns: 500,
    racers: 32,
    submissions: 1_000,
    acts: 300,
    portalRuns: 500,
    proxiedStories: 100,
    proxiedPortalRuns: 100,
    clockWalkDays: 4_000,
    enrollments: 20_000,
    endingTogether: 10_000,
  },
} as const satisfies Record<string, Size>;

/** The numbers of the size that `setting` names; nothing named is `small`. Anything but `small` and `large` throws. */
export const sizeFor = (setting: string | undefined): Size => {
  switch (setting) {
    case undefined:
    case '':
    case 'small':
      return sizes.small;
    case 'large':
      return sizes.large;
    default:
      throw new Error(`KIGEN_SIZE is "${setting}"; it may be small or large`);
  }
};

/** How much the tests enumerate: minutes on two cores, or with `KIGEN_SIZE=large` (the soak) the same files with more of everything. */
export const size = sizeFor(process.env.KIGEN_SIZE);
