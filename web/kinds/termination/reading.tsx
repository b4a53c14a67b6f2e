import type { EnrollmentShown } from '../../../shared/api/index.ts';
import type { CivilDate } from '../../../shared/calendar/index.ts';
import { edition as editionOf, type Edition } from '../../../shared/rules/index.ts';
import { readingTermination as en } from '../../../shared/texts/en/page/reading-termination.ts';
import { readingTermination as ja } from '../../../shared/texts/ja/page/reading-termination.ts';
import { textsBeside } from '../../language/texts-beside.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { FormText, numberFact, type FormPart } from '../common/reading/form-text.tsx';
import { useReadingTexts } from '../common/reading/use-reading-texts.ts';
import type { FactsProps } from '../kind-on-page.ts';
import type { Reason } from './start/reasons.ts';

const useWords = textsBeside({ en, ja });

type Paper = {
  readonly reason: Reason;
  /** Before it is filed, or after. */
  readonly is: 'before' | 'after';
  /** The day it is filed: the rules of that day hold for it. */
  readonly edition: Edition;
  readonly institution: string;
  readonly pcn: string | null;
  /** All of one master agreement. */
  readonly enrollments: readonly Pick<EnrollmentShown, 'number' | 'masterAgreement' | 'program'>[];
  /** Of a breach: when it was notified, and until when it may be cured; null while it is not known. */
  readonly noticeOn: CivilDate | null;
  readonly cureBy: CivilDate | null;
  /** Why, where somebody said so. */
  readonly text: string | null;
  readonly filedBy: string;
};

/** The notice or the amendment that ends an agreement, as whoever files it, approves it or records its cure reads it. */
export function TerminationText({ reason, is, edition, institution, pcn, enrollments, noticeOn, cureBy, text, filedBy }: Paper) {
  const { t, date } = useTexts();
  const common = useReadingTexts();
  const words = useWords();
  const { title, about, name } = words.forms[reason];
  const declaration = words.declarations[reason];
  const dated = (term: string, on: CivilDate | null) => numberFact(term, on === null ? null : date(on));
  const signed: FormPart = {
    heading: common.signatures,
    facts: [{ term: words.by[reason], value: filedBy }],
    says: declaration === null ? [] : [declaration],
  };
  return (
    <FormText
      title={words.titles[reason][is]}
      form={title}
      says={[about(edition.numbers['TERM-BREACH-30'].days)]}
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
          facts: [
            { term: words.reasons, value: name },
            ...dated(words.noticeOn, noticeOn),
            ...dated(words.cureBy, cureBy),
            ...(text === null ? [] : [{ term: words.text, value: text }]),
          ],
          says: [words.casesEnd],
        },
        signed,
      ]}
    />
  );
}

/** What a case of termination rests on; nothing where the calendar alone opened it. */
export function TerminationReading({ of, names }: FactsProps<'TERMINATION'>) {
  const { reason, noticeOn } = of.details;
  if (reason === 'NO_FIRST_ORDER') return null;
  return (
    <TerminationText
      reason={reason}
      is="after"
      edition={editionOf(of.edition)}
      institution={names.institution}
      pcn={names.partyOf(names.enrollment?.institutionId)?.pcn ?? null}
      enrollments={names.enrollments}
      noticeOn={noticeOn}
      cureBy={of.phase === 'CURE' ? of.effectiveOn : null}
      text={'text' in of.form ? (of.form.text ?? null) : null}
      filedBy={names.nameOf(of.openedBy?.partyId)}
    />
  );
}
