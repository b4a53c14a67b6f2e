import type { ListedOf, ShownOf } from '../../../shared/api/index.ts';
import type { CivilDate } from '../../../shared/calendar/index.ts';
import type { ExpiryAct } from '../../../shared/cases/expiry/index.ts';
import type { ExpiryStep } from '../../../shared/texts/en/page/expiry.ts';
import type { Texts } from '../../language/use-texts.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';
import type { KindOnPage, OwnMoment } from '../kind-on-page.ts';

const removing = { REMOVAL: 'REMOVE', NEW_ENROLLMENT: 'NEW_ENROLLMENT', BUYOUT: 'BUYOUT' } as const;

type Looked = Pick<ListedOf<'EXPIRY'>, 'status' | 'phase' | 'acts' | 'details'>;

/** What it waits for, as the reader sees it: operations see first what is theirs. */
export const stepOf = ({ status, phase, acts, details }: Looked): ExpiryStep => {
  if (status === 'CLOSED' || phase === null) return 'CLOSED';
  if (acts.includes('confirm-new')) return 'RECORD_NEW';
  if (acts.includes('confirm-buyout')) return 'CONFIRM_BUYOUT';
  if (phase !== 'CHOICE') return removing[phase];
  return details.choice === null ? 'CHOOSE' : 'CHOSEN';
};

/** What is to come of the choice, by date; the last day to choose is a deadline of its own. */
const momentsOf = ({ phase, details }: ShownOf<'EXPIRY'>, { t }: Texts, today: CivilDate): readonly OwnMoment[] => {
  const chosen = details.options.find(({ option }) => option === (details.choice?.option ?? 'LAPSE'));
  if (phase !== 'CHOICE' || chosen === undefined) return [];
  return chosen.consequences
    .filter(({ step, on }) => step !== 'CHOICE_ENDS' && on >= today)
    .map(({ step, on, rule }) => ({ on, text: t.expiry.steps[step]({ option: chosen.option }), state: 'AHEAD', rule }));
};

/** The end of a term on the page. */
export const expiry: KindOnPage<'EXPIRY', ExpiryStep, ExpiryAct> = {
  words: (t) => t.kinds.expiry,
  title: ({ details }, { t, date }) => ({
    title: t.expiry.title(date(details.endsOn)),
    inSentence: t.expiry.inSentence(date(details.endsOn)),
  }),
  stepOf,
  acts: {
    choose: { weight: 'MAIN', by: 'INSTITUTION' },
    'attest-removal': { weight: 'MAIN', undone: 'NEVER', by: 'INSTITUTION' },
    'confirm-new': { weight: 'MAIN', undone: 'NEVER', by: 'OPERATIONS' },
    'confirm-buyout': { weight: 'MAIN', undone: 'NEVER', by: 'OPERATIONS' },
  },
  calledAs: ({ details }, act) => (act === 'choose' && details.choice !== null ? 'choose-again' : act),
  forms: async () => (await import('./forms.ts')).forms,
  partiesOf: () => [],
  Facts: lazyPart(async () => (await import('./facts.tsx')).ExpiryFacts),
  // Everything had to go when the term ended.
  remembered: ['EXPIRY-REMOVE'],
  moments: momentsOf,
};
