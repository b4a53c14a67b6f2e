import { useTexts } from '../../../language/use-texts.tsx';
import { FormText, useAboutEnrollment } from '../../common/reading/form-text.tsx';
import type { FactsProps } from '../../kind-on-page.ts';
import { useReadingExpiry } from './use-reading-expiry.ts';

/** The order of perpetual licences, as operations confirm it. */
export function BuyoutReading({ of, names }: FactsProps<'EXPIRY'>) {
  const { t } = useTexts();
  const { buyout } = useReadingExpiry();
  const about = useAboutEnrollment(names);
  return (
    <FormText
      title={buyout.confirmTitle}
      form={buyout.form}
      says={[buyout.says]}
      parts={[about, { heading: buyout.bought, says: (of.details.choice?.products ?? []).map((each) => t.products.ofProduct(each)) }]}
    />
  );
}
