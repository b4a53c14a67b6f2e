import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { signInAs, usePeople, useToday, type Person } from '../../api/local.ts';
import { isOfPerson } from '../../api/query-client.ts';
import { Answer } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { NotFound } from '../../design/not-found.tsx';
import { beginTour, tourKept } from '../../tour/tour.ts';
import { useTourTexts } from '../../tour/use-tour-texts.ts';
import { PressButton } from '../../design/press-button.tsx';

function Begin({ people }: { readonly people: readonly Person[] }) {
  const words = useTourTexts();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const today = useToday('Asia/Tokyo');
  const beginning = useMutation({
    mutationFn: async () => {
      const begun = today === undefined ? null : await beginTour(people, today);
      if (begun !== null) await signInAs(begun.reseller);
      return begun;
    },
    onSuccess: (begun) => {
      if (begun === null) return;
      tourKept.set(begun);
      queries.removeQueries({ predicate: isOfPerson });
      void navigate({ to: '/' });
    },
  });
  return (
    <>
      <p>{words.lasts}</p>
      <p className="row">
        <PressButton kind="main" isPending={today === undefined || beginning.isPending} onPress={() => beginning.mutate()}>
          {words.begin}
        </PressButton>
      </p>
      <div role="status">
        {beginning.isPending ? <p>{words.beginning}</p> : null}
        {beginning.data === null ? <p className="notice">{words.nothing}</p> : null}
        {beginning.isError ? <p className="notice">{words.failed}</p> : null}
      </div>
    </>
  );
}

/** One machine only: where the tour begins. */
export function TourPage() {
  const words = useTourTexts();
  const people = usePeople();
  return (
    <Answer of={people}>
      {(found) =>
        found === null ? (
          <NotFound />
        ) : (
          <div className="page">
            <PageHead title={words.title} below={<p>{words.intro}</p>} />
            <Begin people={found.items} />
          </div>
        )
      }
    </Answer>
  );
}
