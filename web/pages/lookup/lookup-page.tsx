import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FieldError, LookedUp } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { rememberFound, useInstitutionCalled } from '../../api/found.ts';
import { isRefused } from '../../api/problem.ts';
import { asKept } from '../../../shared/search/as-kept.ts';
import { countryName } from '../../language/country-name.ts';
import { PageHead } from '../../design/page-head.tsx';
import { TextField } from '../../form/fields.tsx';
import { Form, SubmitButton } from '../../form/form.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { useDraft } from '../../form/use-draft.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useLookupTexts } from './use-lookup-texts.ts';

type Numbers = { readonly number: string; readonly masterAgreement: string };

function Found({ found }: { readonly found: LookedUp }) {
  const { t, language } = useTexts();
  const said = useLookupTexts();
  const institution = useInstitutionCalled(found.institutionName);
  return (
    <section className="card stack">
      <div>
        <h2>{institution}</h2>
        <p className="quiet">
          {[countryName(found.country, language), t.words.program[found.program], t.words.channelModel[found.channelModel]].join(' · ')}
        </p>
      </div>
      <p>
        <Link className="button" data-kind="main" to="/enrollments/$enrollmentId/change" params={{ enrollmentId: found.enrollmentId }}>
          {said.start}
        </Link>
      </p>
    </section>
  );
}

/** A partner finds an enrollment it is not on, by both of its numbers. */
export function LookupPage() {
  const { t } = useTexts();
  const said = useLookupTexts();
  const [numbers, change] = useDraft<Numbers>('lookup', { number: '', masterAgreement: '' });
  const find = useMutation({
    mutationFn: ({ number, masterAgreement }: Numbers) =>
      send<LookedUp>(
        `/api/enrollments/lookup?${new URLSearchParams({ number: asKept(number), masterAgreement: asKept(masterAgreement) })}`,
      ),
    onSuccess: (found, asked) => rememberFound({ ...found, number: asKept(asked.number) }),
  });
  const errors: readonly FieldError[] = isRefused(find.error, 404)
    ? [{ path: '', message: said.notFound }]
    : isRefused(find.error, 429)
      ? [{ path: '', message: said.tooMany }]
      : problemErrors(find.error, t.faults);
  return (
    <div className="page">
      <PageHead title={said.title} />
      <p>{said.intro}</p>
      <Form errors={errors} title={t.faults.title} onSubmit={() => (find.isPending ? undefined : find.mutate(numbers))}>
        <TextField label={said.number} path="/number" value={numbers.number} onChange={(number) => change({ number })} />
        <TextField
          label={said.masterAgreement}
          path="/masterAgreement"
          value={numbers.masterAgreement}
          onChange={(masterAgreement) => change({ masterAgreement })}
        />
        <p>
          <SubmitButton isPending={find.isPending}>{said.find}</SubmitButton>
        </p>
      </Form>
      <div aria-live="polite">{find.data === undefined ? null : <Found found={find.data} />}</div>
    </div>
  );
}
