import { plusDays } from '../../../../shared/calendar/index.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { FormText, numberFact, useAboutEnrollment } from '../../common/reading/form-text.tsx';
import type { FactsProps } from '../../kind-on-page.ts';
import { useReadingExpiry } from './use-reading-expiry.ts';

/** The attestation that nothing is left that has to be removed. */
export function RemovalReading({ of, names }: FactsProps<'EXPIRY'>) {
  const { t, date } = useTexts();
  const { attestTitle, removal } = useReadingExpiry();
  const about = useAboutEnrollment(names);
  const { endsOn, choice, confirmed } = of.details;
  const isBoughtOut = confirmed?.option === 'BUYOUT';
  const kept = isBoughtOut ? (choice?.products ?? []) : [];
  const asked = isBoughtOut ? removal.rest : choice?.option === 'NEW_ENROLLMENT' ? removal.unlessNew : removal.all;
  return (
    <FormText
      title={attestTitle}
      form={removal.form}
      says={[asked]}
      parts={[
        { ...about, facts: [...(about.facts ?? []), ...numberFact(removal.expiredOn, date(plusDays(endsOn, 1)))] },
        ...(kept.length === 0 ? [] : [{ heading: removal.kept, says: kept.map((each) => t.products.ofProduct(each)) }]),
        { heading: removal.attestation, says: [removal.attesting] },
      ]}
    />
  );
}
