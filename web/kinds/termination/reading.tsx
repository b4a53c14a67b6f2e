import type { EnrollmentShown } from '../../../shared/api/index.ts';
import { readingTermination as en } from '../../../shared/texts/en/page/reading-termination.ts';
import { readingTermination as ja } from '../../../shared/texts/ja/page/reading-termination.ts';
import { textsBeside } from '../../language/texts-beside.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { FormText, numberFact } from '../common/reading/form-text.tsx';
import { useReadingTexts } from '../common/reading/use-reading-texts.ts';
import type { FactsProps } from '../kind-on-page.ts';

const useWords = textsBeside({ en, ja });

type Amendment = {
  readonly title: 'approving' | 'preparing';
  readonly institution: string;
  readonly pcn: string | null;
  /** All of one master agreement. */
  readonly enrollments: readonly Pick<EnrollmentShown, 'number' | 'masterAgreement' | 'program'>[];
  /** Why, where somebody said so. */
  readonly text: string | null;
  readonly preparedBy: string;
};

/** The amendment that ends an agreement: signed by whoever files it, approved by operations. */
export function AmendmentText({ title, institution, pcn, enrollments, text, preparedBy }: Amendment) {
  const { t } = useTexts();
  const common = useReadingTexts();
  const words = useWords();
  return (
    <FormText
      title={words[title]}
      form={words.form}
      says={[words.about]}
      parts={[
        {
          heading: common.about,
          facts: [
            { term: common.institution, value: institution },
            ...numberFact(common.pcn, pcn),
            ...numberFact(common.agreement, enrollments[0]?.masterAgreement),
          ],
        },
        { heading: words.enrollments, facts: enrollments.flatMap(({ number, program }) => numberFact(number, t.words.program[program])) },
        {
          heading: words.reason,
          facts: [{ term: words.reasons, value: words.amendment }, ...(text === null ? [] : [{ term: words.text, value: text }])],
          says: [words.casesEnd],
        },
        { heading: common.signatures, facts: [{ term: words.preparedBy, value: preparedBy }], says: [words.declaration] },
      ]}
    />
  );
}

/** What operations approve; nothing where they end it for another reason. */
export function AmendmentReading({ of, names }: FactsProps<'TERMINATION'>) {
  if (of.details.reason !== 'AMENDMENT') return null;
  return (
    <AmendmentText
      title="approving"
      institution={names.institution}
      pcn={names.partyOf(names.enrollment?.institutionId)?.pcn ?? null}
      enrollments={names.enrollments}
      text={'text' in of.form ? (of.form.text ?? null) : null}
      preparedBy={names.nameOf(of.openedBy?.partyId)}
    />
  );
}
