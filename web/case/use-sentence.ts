import { history as en, type EntryFacts, type Sentence } from '../../shared/texts/en/page/history.ts';
import { history as ja } from '../../shared/texts/ja/page/history.ts';
import type { Receiver } from '../../shared/texts/en/page/mail-receiver.ts';
import type { CaseShown } from '../../shared/api/index.ts';
import { lastWholeDay } from '../../shared/calendar/index.ts';
import { dateAt } from '../dates/now.ts';
import { kindOnPage } from '../kinds/index.ts';
import { commaIn } from '../language/comma.ts';
import { textsBeside } from '../language/texts-beside.ts';
import { useTexts, type Texts } from '../language/use-texts.tsx';
import { calledAs } from './acts-order.ts';
import { dateOf, momentOf, textOf, type Entry } from './entry.ts';
import type { CaseNames } from './use-case-names.ts';

type Names = Pick<CaseNames, 'partyOf' | 'enrollment'>;

const useHistoryWords = textsBeside({ en, ja });

/** A party whose mail it was, or whose escalation address or invited person. */
const ofParty = /^(PARTY|ESCALATION|LINK)-(.+)$/;

const receiverOf = (whom: string, partyNamed: (id: string) => string | null): Receiver | null => {
  const [, side] = /^CONTACT-\d+-(OLD|NEW)$/.exec(whom) ?? [];
  if (side !== undefined) return { of: 'CONTACT', side: side === 'NEW' ? 'NEW' : 'OLD' };
  const [, of, id] = ofParty.exec(whom) ?? [];
  if (id === undefined) return null;
  return { of: of === 'PARTY' || of === 'ESCALATION' ? of : 'LINK', party: partyNamed(id) };
};

/** The parties an entry tells of. */
export const partiesTold = ({ act, detail: { partyId, to, whom, actingFor } }: Entry): readonly string[] => [
  ...[partyId, actingFor].filter((id) => typeof id === 'string'),
  ...(act === 'remind-by-hand' && Array.isArray(to) ? to.filter((id) => typeof id === 'string') : []),
  ...(typeof whom === 'string' ? (ofParty.exec(whom)?.slice(2) ?? []) : []),
];

/** What an entry tells, written out in the language of the page. */
const factsOf = (of: CaseShown, { detail, rule }: Entry, { t, date, language }: Texts, names: Names | undefined): EntryFacts => {
  const { signers } = kindOnPage(of).words(t);
  const partyNamed = (id: string): string | null => names?.partyOf(id)?.name ?? null;
  const whom = textOf(detail.whom);
  return {
    date: (name) => {
      const moment = momentOf(detail[name]);
      const found = moment === null ? dateOf(detail[name]) : dateAt(moment, names?.enrollment?.timeZone ?? 'UTC');
      return found === null ? null : date(found);
    },
    lastDay: (name) => {
      const moment = momentOf(detail[name]);
      return moment === null ? null : date(lastWholeDay(dateAt(moment, names?.enrollment?.timeZone ?? 'UTC')));
    },
    text: (name) => textOf(detail[name]),
    number: (name) => (typeof detail[name] === 'number' ? detail[name] : null),
    parties: (name) => {
      const said = detail[name];
      const ids: readonly unknown[] = Array.isArray(said) ? said : [said];
      const known = ids.map((id) => (typeof id === 'string' ? partyNamed(id) : null));
      // All of them or none: a list with a gap would tell of fewer than there were.
      return known.includes(null) ? null : known.join(commaIn(language));
    },
    among: (name, words) => {
      const code = textOf(detail[name]);
      return code !== null && Object.hasOwn(words, code) ? (words[code] ?? null) : null;
    },
    rule,
    task: of.tasks.find(({ taskId }) => taskId === detail.taskId)?.text ?? null,
    receiver: whom === null ? null : receiverOf(whom, partyNamed),
    role: typeof detail.role === 'string' ? (signers[detail.role]?.inSentence ?? null) : null,
  };
};

/** What an entry says, in a sentence; never its code. Without `names` no party is named. */
export const sentenceOf = (of: CaseShown, entry: Entry, words: typeof en, texts: Texts, names?: Names): string => {
  const own: Readonly<Record<string, Sentence>> = words.of[of.kind];
  const called = [calledAs(of, entry.act), entry.act].find((name) => Object.hasOwn(own, name));
  const sentence = called === undefined ? undefined : own[called];
  if (sentence === undefined) return words.unknown;
  return typeof sentence === 'string' ? sentence : sentence(factsOf(of, entry, texts, names));
};

/** Who did it that is no person: the mail service, say; else the calendar. */
export const useDoer = (): ((act: string) => string) => {
  const { t } = useTexts();
  const doers: Readonly<Record<string, string>> = useHistoryWords().doers;
  return (act) => (Object.hasOwn(doers, act) ? doers[act] : undefined) ?? t.case.calendar;
};

/** The same in the language of the page. */
export const useSentence = (): ((of: CaseShown, entry: Entry, names?: Names) => string) => {
  const texts = useTexts();
  const words = useHistoryWords();
  return (of, entry, names) => sentenceOf(of, entry, words, texts, names);
};
