import { readingCicr as en } from '../../../shared/texts/en/page/reading-cicr.ts';
import { readingCicr as ja } from '../../../shared/texts/ja/page/reading-cicr.ts';
import { textsBeside } from '../../language/texts-beside.ts';
import { useTexts } from '../../language/use-texts.tsx';
import type { Fact } from '../common/fact-list.tsx';
import { FormText, numberFact, useAboutEnrollment } from '../common/reading/form-text.tsx';
import type { FactsProps } from '../kind-on-page.ts';
import { Person, type Change } from './side-by-side.tsx';

const useWords = textsBeside({ en, ja });

const changeFacts = ({ online, before, after }: Change, what: string, words: typeof en): readonly Fact[] => [
  { term: words.before(what), value: <Person of={before} otherwise={online ? words.nobody : words.notHeld} /> },
  { term: words.after(what), value: <Person of={after} otherwise={words.removed} /> },
];

/** The form the institution confirms: who is on record and who is to be, change by change. */
export function CicrReading({ of, names }: FactsProps<'CICR'>) {
  const { t, date } = useTexts();
  const words = useWords();
  const about = useAboutEnrollment(names);
  const confirmBy = of.deadlines.find(({ rule }) => rule === 'CICR-CONFIRM')?.on;
  return (
    <FormText
      title={words.title}
      form={words.form}
      says={[words.about[of.route ?? 'ELECTRONIC']]}
      parts={[
        {
          ...about,
          facts: [
            ...(about.facts ?? []),
            ...numberFact(words.version, names.enrollment?.agreementVersion),
            { term: words.submitter, value: names.nameOf(of.openedBy?.partyId) },
          ],
        },
        {
          heading: words.changes,
          facts: (of.details?.changes ?? []).flatMap((change) => changeFacts(change, t.cicr.changed[change.changed], words)),
        },
        {
          heading: words.confirmation,
          says: [words.declaration],
          facts: numberFact(words.confirmBy, confirmBy === undefined ? null : date(confirmBy)),
        },
      ]}
    />
  );
}
