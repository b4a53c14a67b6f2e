import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { usePeople, useToday, type Person } from '../api/local.ts';
import { isOfPerson } from '../api/query-client.ts';
import { useTexts } from '../language/use-texts.tsx';
import { useGo } from '../design/going.tsx';
import './tour.css';
import { goOn, tourKept, tourSteps, type Tour } from './tour.ts';
import { useTourTexts } from './use-tour-texts.ts';
import { PressButton } from '../design/press-button.tsx';

const useNames = (of: Tour, people: readonly Person[]) => {
  const { date } = useTexts();
  const find = (userId: string) => people.find((person) => person.userId === userId);
  return {
    institution: find(of.institution.userId)?.party.name ?? '…',
    signer: find(of.institution.userId)?.name ?? '…',
    reseller: find(of.reseller.userId)?.party.name ?? '…',
    seller: find(of.reseller.userId)?.name ?? '…',
    previous: find(of.previous.userId)?.party.name ?? '…',
    effectiveOn: date(of.effectiveOn),
  };
};

/** One press: the step is done as its person, and the page is the next one's. */
const useGoOn = (people: readonly Person[]) => {
  const queries = useQueryClient();
  const go = useGo();
  const today = useToday('Asia/Tokyo');
  return useMutation({
    mutationFn: async (of: Tour) => {
      if (today === undefined) throw new Error('the clock is not known yet');
      return goOn(of, people, today);
    },
    onSuccess: (next) => {
      tourKept.set(next);
      // What is on the page is somebody else’s now, the clock may have moved as well.
      void queries.resetQueries({ predicate: isOfPerson });
      void queries.invalidateQueries({ queryKey: ['local', 'clock'] });
      if (next.logNumber !== null) go(`/cases/${next.logNumber}`);
    },
  });
};

function Step({ of, people }: { readonly of: Tour; readonly people: readonly Person[] }) {
  const words = useTourTexts();
  const going = useGoOn(people);
  const names = useNames(of, people);
  const said = words.steps[of.step];
  const isEnd = of.step === 'END';
  const end = () => tourKept.set(null);
  return (
    <section className="tour" aria-labelledby="tour-title">
      <h2 id="tour-title">
        <span className="quiet small">{words.stepOf({ step: tourSteps.indexOf(of.step) + 1, of: tourSteps.length })}</span> {said.title}
      </h2>
      <div role="status">
        <p>{said.text(names)}</p>
        <p className="quiet small">{said.why}</p>
        {isEnd ? <p>{words.next}</p> : <p className="quiet small">{words.back}</p>}
      </div>
      {going.isError ? (
        <p className="notice" data-tone="late" role="alert">
          {words.failed}
        </p>
      ) : null}
      <p className="row">
        <PressButton kind="main" isPending={going.isPending && !isEnd} onPress={() => (isEnd ? end() : going.mutate(of))}>
          {going.isPending ? words.working : said.press}
        </PressButton>
        {isEnd ? null : (
          <button className="button" data-kind="quiet" type="button" onClick={end}>
            {words.end}
          </button>
        )}
      </p>
    </section>
  );
}

/** The step of the tour under way, above every page; nothing where there is none. */
export function TourPanel() {
  const of = useSyncExternalStore(tourKept.subscribe, tourKept.current);
  const { data: people } = usePeople();
  return of === null || people === undefined || people === null ? null : <Step key={of.step} of={of} people={people.items} />;
}
