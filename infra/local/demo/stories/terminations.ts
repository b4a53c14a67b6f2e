import { filed, type Story } from './story.ts';

/** Terminations: a breach whose notice is running, and an amendment for operations to approve. */
export const terminations: readonly Story[] = [
  {
    enrollment: 'E-ELBMARSCH-1',
    kind: 'TERMINATION',
    form: ({ date }) => ({
      reason: 'BREACH',
      noticeOn: date(-8),
      text: 'The invoice of the second annual payment is three months overdue.',
    }),
    opened: filed(-7, 'U-MORIKAWA'),
    steps: [],
  },
  {
    enrollment: 'E-SHIELD-1',
    kind: 'TERMINATION',
    form: () => ({ reason: 'AMENDMENT', text: 'The college merges with another one and moves under its agreement.' }),
    opened: filed(-3, 'U-SINGH'),
    steps: [],
  },
];
