import { useInfiniteQuery } from '@tanstack/react-query';
import type { CorrectionList, CorrectionShown } from '../../shared/api/index.ts';
import { corrections as en } from '../../shared/texts/en/page/corrections.ts';
import { corrections as ja } from '../../shared/texts/ja/page/corrections.ts';
import { send } from '../api/client.ts';
import { useParties } from '../api/queries.ts';
import { momentAt } from '../dates/now.ts';
import { textsBeside } from '../language/texts-beside.ts';
import { useTexts } from '../language/use-texts.tsx';
import { partiesNamed, placeName, valueText, type CorrectionWords } from './correction-words.ts';
import './corrections.css';
import { useRegistryTexts } from './use-registry-texts.ts';

const useWords = textsBeside({ en, ja });

/** Whom a membership is of: by the name, where the entry tells it. */
const whoIn = ({ userId = '', changes }: CorrectionShown): string => {
  const called = changes.find(({ path }) => path === '/name');
  return String(called?.to ?? called?.from ?? userId);
};

const sentenceOf = (made: CorrectionShown, words: typeof en): string =>
  made.of === 'MEMBER' ? { ADDED: words.added, CORRECTED: words.changed, ENDED: words.ended }[made.did](whoIn(made)) : words.corrected;

/** Who corrected what and when, each place as it was and as it is. */
export function Corrections({ items, zone }: { readonly items: readonly CorrectionShown[]; readonly zone: string }) {
  const texts = useTexts();
  const words = useWords();
  const said = useRegistryTexts();
  const all: CorrectionWords = { said, texts };
  const partyOf = useParties(items.flatMap((made) => [made.by.partyId, ...partiesNamed(made)]));
  const nameOf = (partyId: string): string => partyOf(partyId)?.name ?? partyId;
  return (
    <ol className="corrections">
      {items.map((made) => {
        const { at, by, of, userId, version, changes } = made;
        return (
          <li key={`${at} ${of} ${userId ?? ''} ${version}`}>
            <p>{sentenceOf(made, words)}</p>
            <p className="quiet small number">
              {words.by({ at: momentAt(at, zone, texts.date), party: nameOf(by.partyId), name: by.name ?? null })}
            </p>
            <dl className="facts small">
              {changes.map((change) => (
                <div key={change.path} className="facts-row">
                  <dt>{placeName(of, change, all)}</dt>
                  <dd>
                    {words.change({
                      from: valueText(change, change.from, nameOf, all),
                      to: valueText(change, change.to, nameOf, all),
                    })}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ol>
  );
}

/** The corrections of a record, asked for anew with each of its versions; nothing where there are none. `at`: the record's address. */
export function CorrectionsCard({ at, version, zone }: { readonly at: string; readonly version: number | string; readonly zone: string }) {
  const words = useWords();
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: ['corrections', at, version],
    queryFn: ({ pageParam, signal }) =>
      send<CorrectionList>(
        `${at}/corrections?${new URLSearchParams({ limit: '10', ...(pageParam === null ? {} : { cursor: pageParam }) })}`,
        {
          signal,
        },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
    retry: false,
  });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="corrections">
      <h2 id="corrections">{words.title}</h2>
      <Corrections items={items} zone={zone} />
      {hasNextPage ? (
        <p>
          <button
            className="button"
            type="button"
            aria-disabled={isFetching}
            onClick={() => (isFetching ? undefined : void fetchNextPage())}
          >
            {words.more}
          </button>
        </p>
      ) : null}
    </section>
  );
}
