/**
 * How much the tests enumerate. `KIGEN_SIZE=large` (the soak) runs the same files with the larger numbers;
 * without it, or empty, `small` holds: minutes on two cores.
 */
const sizes = {
  small: {
    /** Random command sequences a model test runs against the real decision functions. */
    modelRuns: 300,
    /** Steps of one such sequence. */
    modelSteps: 30,
    /** Inputs a property test draws. */
    propertyRuns: 500,
    /** Rounds of "kill the portal at any moment, start it again, compare". */
    killRounds: 3,
    /** Runs through the proxy that delays, refuses and loses answers. */
    proxyRuns: 20,
    /** Callers racing for one record. */
    racers: 8,
    /** Days a walk of the calendar covers, one by one. */
    clockWalkDays: 800,
    /** Enrollments a case store is filled with. */
    enrollments: 200,
  },
  large: {
    modelRuns: 20_000,
    modelSteps: 60,
    propertyRuns: 20_000,
    killRounds: 40,
    proxyRuns: 500,
    racers: 32,
    clockWalkDays: 11_000,
    enrollments: 20_000,
  },
} as const;

/** One of the two sizes; every number a whole, positive count. */
export type Size = { readonly [K in keyof (typeof sizes)['small']]: number };

/** The numbers of the size that `setting` names; anything but `small` and `large` throws. */
export function sizeFor(setting: string | undefined): Size {
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
}

export const size: Size = sizeFor(process.env.KIGEN_SIZE);
