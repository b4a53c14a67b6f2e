import { dateIn } from '../../calendar/index.ts';
import type { CaseView, ShownDeadline, ShownSigner } from '../case.ts';
import { editionOfCase, isIn } from '../of-a-case.ts';
import { consequencesOf, type Consequence } from './consequences.ts';
import { nextRemovalReminderOn } from './deadlines.ts';
import { isRemoving, waitingOn, type Choice, type Confirmed, type ExpiryCase, type ExpiryPhase } from './model.ts';

/** What only an expiry case has to say. */
type ExpiryDetails = {
  /** The last day of the term, and the last day to choose. */
  readonly endsOn: ExpiryCase['endsOn'];
  readonly years: ExpiryCase['years'];
  readonly options: readonly (ExpiryCase['options'][number] & { readonly consequences: readonly Consequence[] })[];
  readonly choice: Choice | null;
  readonly confirmed: Confirmed | null;
  readonly attested: { readonly computers: number; readonly at: string; readonly by: Choice['by'] } | null;
};

export type ExpiryView = CaseView & {
  readonly phase: ExpiryPhase | null;
  readonly signers: readonly ShownSigner<'INSTITUTION'>[];
  readonly details: ExpiryDetails;
};

const pendingDeadlines = (of: ExpiryCase): readonly ShownDeadline[] => {
  if (isIn(of, 'CHOICE')) {
    return of.confirmed === null
      ? [{ rule: of.choice === null ? 'EXPIRY-SILENCE' : 'EXPIRY-CHANGE', on: of.endsOn, state: 'PENDING' }]
      : [];
  }
  return isRemoving(of) ? [{ rule: 'EXPIRY-REMOVE', on: nextRemovalReminderOn(of), state: 'PENDING' }] : [];
};

/** Whoever attested the removal gave their name for the institution. */
const attestation = (of: ExpiryCase): ExpiryView['signers'] => {
  if (!isIn(of, 'CLOSED') || of.state.attested === null) return [];
  const { at, by } = of.state.attested;
  return [{ role: 'INSTITUTION', partyId: by.partyId, signedOn: dateIn(of.timeZone, at), signedBy: by.userId }];
};

/** What a reader is shown. */
export const view = (of: ExpiryCase): ExpiryView => {
  const { enrollmentId, outcome, endsOn, years, options, choice, confirmed, next } = of;
  const edition = editionOfCase(of);
  return {
    phase: of.state.phase === 'CLOSED' ? null : of.state.phase,
    route: null,
    effectiveOn: null,
    receivedOn: null,
    enrollments: [{ enrollmentId, leadTime: null, effectiveOn: null, outcome }],
    signers: attestation(of),
    waitingOn: waitingOn(of),
    deadlines: [...of.resolved, ...pendingDeadlines(of)],
    details: {
      endsOn,
      years,
      options: options.map((offered) => ({ ...offered, consequences: consequencesOf(offered.option, { endsOn, years, next }, edition) })),
      choice,
      confirmed,
      attested: isIn(of, 'CLOSED') ? of.state.attested : null,
    },
  };
};
