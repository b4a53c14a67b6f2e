import { CaseFacts, type Fact } from '../common/fact-list.tsx';
import { ProductList } from '../common/product-list.tsx';
import type { FactsProps } from '../kind-on-page.ts';
import { dateAt } from '../../dates/now.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useExpiryTexts } from './use-expiry-texts.ts';

/** The term that ends, what was chosen of it, and what came of that. */
export function ExpiryFacts({ of, names }: FactsProps<'EXPIRY'>) {
  const { date } = useTexts();
  const said = useExpiryTexts();
  const { endsOn, years, options, choice, confirmed, attested } = of.details;
  const zone = names.timeZone;
  const facts: readonly Fact[] = [
    { term: said.endsOn, value: <span className="number">{date(endsOn)}</span> },
    ...(choice === null && of.phase === 'CHOICE'
      ? [
          {
            term: said.offered,
            value: (
              <ul className="bullets">
                {options.map(({ option }) => (
                  <li key={option}>{said.options[option](years)}</li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    {
      term: said.chosen,
      value:
        choice === null ? (
          <span className="quiet">{of.phase === 'CHOICE' ? said.nothingChosen : said.nothingWasChosen}</span>
        ) : (
          <>
            <strong>{said.options[choice.option](years)}</strong>
            <ProductList products={choice.products} />
          </>
        ),
    },
    ...(confirmed === null
      ? []
      : [
          {
            term: said.confirmed,
            value:
              confirmed.option === 'BUYOUT'
                ? said.buyoutConfirmed(date(dateAt(confirmed.at, zone)))
                : said.newRecorded({ number: confirmed.number, date: date(confirmed.startsOn) }),
          },
        ]),
    ...(attested === null
      ? []
      : [
          {
            term: said.attested,
            value: said.removedFrom({ computers: attested.computers, date: date(dateAt(attested.at, zone)) }),
          },
        ]),
  ];
  return <CaseFacts of={of} names={names} facts={facts} />;
}
