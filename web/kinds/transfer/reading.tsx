import { edition } from '../../../shared/rules/index.ts';
import { readingTransfer as en } from '../../../shared/texts/en/page/reading-transfer.ts';
import { readingTransfer as ja } from '../../../shared/texts/ja/page/reading-transfer.ts';
import { textsBeside } from '../../language/texts-beside.ts';
import { useTexts } from '../../language/use-texts.tsx';
import type { Fact } from '../common/fact-list.tsx';
import { FormText, numberFact, useSignatureFact } from '../common/reading/form-text.tsx';
import { useReadingTexts } from '../common/reading/use-reading-texts.ts';
import type { FactsProps } from '../kind-on-page.ts';

const useWords = textsBeside({ en, ja });

/** The form both institutions sign. */
export function TransferReading({ of, names }: FactsProps<'TRANSFER'>) {
  const { t, date } = useTexts();
  const common = useReadingTexts();
  const words = useWords();
  const signature = useSignatureFact();
  const { days } = edition(of.edition).numbers['TRANSFER-SA-30'];
  const orderBy = of.deadlines.find(({ rule }) => rule === 'TRANSFER-SA-30')?.on;
  return (
    <FormText
      title={of.phase === 'SIGNING' ? common.title : words.signedTitle}
      form={words.form}
      says={[words.about]}
      parts={[
        {
          heading: words.parties,
          facts: [
            ...of.signers.flatMap(({ role, partyId }): readonly Fact[] => [
              { term: words.roles[role], value: names.nameOf(partyId) },
              ...numberFact(words.pcnOf(words.roles[role]), names.partyOf(partyId)?.pcn),
            ]),
            ...numberFact(words.number, names.enrollment?.number),
            { term: words.filedBy, value: names.nameOf(of.openedBy?.partyId) },
          ],
        },
        {
          heading: words.licences,
          facts: [
            ...numberFact(words.transferOn, date(of.form.transferOn)),
            ...of.form.products.map(({ product, quantity, saActiveUntil }) => ({
              term: t.products.ofProduct({ product, quantity }),
              value: `${words.saUntil}: ${saActiveUntil === undefined ? words.none : date(saActiveUntil)}`,
            })),
          ],
        },
        {
          heading: words.assurance,
          says: [words.window(days), words.noReattach],
          facts: numberFact(words.orderBy, orderBy === undefined ? null : date(orderBy)),
        },
        {
          heading: common.signatures,
          facts: of.signers.map(({ role, partyId, signedOn, name }) =>
            signature({
              term: words.roles[role],
              party: names.nameOf(partyId),
              declaration: words.declarations[role],
              signedOn,
              signedAs: name ?? null,
            }),
          ),
        },
      ]}
    />
  );
}
