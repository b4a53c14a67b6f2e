import type { CaseShown } from '../../shared/api/index.ts';
import { useParties } from '../api/queries.ts';
import { useTexts } from '../language/use-texts.tsx';
import type { Entry } from './entry.ts';
import type { CaseNames } from './use-case-names.ts';
import { partiesTold, useSentence } from './use-sentence.ts';
import { useWho } from './use-who.ts';

/** What has happened meanwhile, in sentences, and who did it. */
export function NewsNotice({
  of,
  names,
  entries,
}: {
  readonly of: CaseShown;
  readonly names: CaseNames;
  readonly entries: readonly Entry[];
}) {
  const { t, language } = useTexts();
  const sentence = useSentence();
  const partyOf = useParties(entries.flatMap(partiesTold));
  const who = useWho(of, names, partyOf);
  return (
    <p className="notice">
      {t.case.changedNow(
        entries
          .map((entry) => t.case.didNow({ who: who(entry), what: sentence(of, entry, { partyOf, enrollment: names.enrollment }) }))
          .join(language === 'ja' ? '' : ' '),
      )}
    </p>
  );
}
