import { useTexts } from '../../../language/use-texts.tsx';
import { FormText, numberFact, useAboutEnrollment } from '../../common/reading/form-text.tsx';
import type { FactsProps } from '../../kind-on-page.ts';
import { useReadingExpiry } from './use-reading-expiry.ts';

/** The notice the institution answers. What it can choose, and what follows from each, is the form below it. */
export function NoticeReading({ of, names }: FactsProps<'EXPIRY'>) {
  const { date } = useTexts();
  const { answerTitle, notice } = useReadingExpiry();
  const about = useAboutEnrollment(names);
  const { endsOn, options } = of.details;
  const isBuyoutOffered = options.some(({ option }) => option === 'BUYOUT');
  return (
    <FormText
      title={answerTitle}
      form={notice.form}
      says={isBuyoutOffered ? [notice.says] : [notice.says, notice.noBuyout]}
      parts={[{ ...about, facts: [...(about.facts ?? []), ...numberFact(notice.answerBy, date(endsOn))] }]}
    />
  );
}

/** What the answer declares; for a buy-out, the order it is. */
export function Answering({ option }: { readonly option: string | null }) {
  const { notice, buyout } = useReadingExpiry();
  return (
    <>
      {option === 'BUYOUT' ? (
        <p>
          <strong>{buyout.form}</strong>
          <br />
          {buyout.says}
        </p>
      ) : null}
      <p className="declaration">{option === 'BUYOUT' ? buyout.ordering : notice.answering}</p>
    </>
  );
}
