import { useTexts } from '../../../language/use-texts.tsx';
import { Answers, useAnswers } from './answers.tsx';
import type { StepName } from './draft.ts';
import type { Subject } from './subject.ts';
import type { CocpAdviceShown } from '../../../../shared/api/index.ts';
import type { SignerRole } from '../../../../shared/cases/cocp/index.ts';
import { rolesOf } from '../roles-of.ts';
import { FormReading, type FormText } from '../reading/form-reading.tsx';
import { useReadingTexts } from '../../common/reading/use-reading-texts.ts';
import { formOf, type Draft } from './draft.ts';
import type { StepProps } from './steps.tsx';
import type { ActingPerson } from '../../common/acting.ts';

type Previewed = {
  readonly draft: Draft;
  readonly subject: Subject;
  readonly me: ActingPerson;
  readonly numbers: readonly string[];
  readonly advice: CocpAdviceShown | undefined;
  readonly nameOf: (role: SignerRole) => string | undefined;
};

/** The form as typed so far, as far as its submitter may know what will stand on it. */
const previewOf = ({ draft, subject, me, numbers, advice, nameOf }: Previewed): FormText | null =>
  draft.change === null
    ? null
    : {
        change: draft.change,
        institution: subject.institutionName,
        enrollments: numbers.map((number, index) => ({
          number,
          masterAgreement: null,
          program: index === 0 ? subject.program : null,
          endsOn: null,
        })),
        partners: rolesOf(draft.change).map((role) => {
          const typed = draft.current[role];
          const next = draft.next[role];
          return {
            role,
            current: typed === null || typed === undefined ? null : { name: typed.name.trim(), pcn: typed.pcn.trim().toUpperCase() },
            next: { name: next?.name ?? me.party.name, pcn: next?.pcn ?? null },
          };
        }),
        askedOn: formOf(draft).requestedEffectiveOn ?? null,
        effectiveOn: advice?.effectiveOn ?? null,
        signers: (advice?.signers ?? []).map((role) => ({ role, party: nameOf(role) ?? null, signedOn: null, signedAs: null })),
      };

/** Before it is sent: the form in the words in which everybody who signs reads it. */
function Preview(of: Previewed) {
  const words = useReadingTexts();
  const text = previewOf(of);
  return text === null ? null : (
    <details className="more card">
      <summary>{words.preview}</summary>
      <div className="stack-tight">
        <p className="quiet small">{words.previewIntro}</p>
        <FormReading text={text} level={3} />
      </div>
    </details>
  );
}

/** Every answer once more, each with the way back to it. */
export function CheckStep({
  draft,
  subject,
  me,
  steps,
  numbers,
  next,
  advice,
  nameOf,
}: StepProps & {
  /** Those there are: what none of them asks has no way back to it. */
  readonly steps: readonly StepName[];
  readonly numbers: readonly string[];
  /** Who has to act first; null: whoever submits. */
  readonly next: string | null;
  readonly advice: CocpAdviceShown | undefined;
  readonly nameOf: (role: SignerRole) => string | undefined;
}) {
  const { t } = useTexts();
  const rows = useAnswers({
    draft,
    me,
    enrollments: `${subject.institutionName} · ${numbers.join(', ')}`,
    regular: t.cocp.answers.regular,
  });
  return (
    <section className="stack">
      <div>
        <h2>{t.cocp.check}</h2>
        <p className="quiet">{t.cocp.checkIntro}</p>
      </div>
      <Answers rows={rows} steps={steps} />
      <Preview draft={draft} subject={subject} me={me} numbers={numbers} advice={advice} nameOf={nameOf} />
      <p>{next === null ? t.cocp.submitMeansMine : t.cocp.submitMeans(next)}</p>
    </section>
  );
}
