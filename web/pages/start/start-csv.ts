import type { PartyOf } from '../../api/queries.ts';
import { toCsv } from '../../csv/to-csv.ts';
import { clockText, stepWords } from '../../case/standing.ts';
import { kindOnPage } from '../../kinds/index.ts';
import type { Texts } from '../../language/use-texts.tsx';
import type { Matter } from './worklist.ts';
import type { LeadTime } from './lead-times.ts';
import type { StartTexts } from './use-start-texts.ts';

type ListOfMatters = { readonly title: string; readonly matters: readonly Matter[] };

/** Exactly the matters in sight, list by list, in their order. */
export const mattersCsv = (lists: readonly ListOfMatters[], partyOf: PartyOf, texts: Texts, { csv }: StartTexts): string =>
  toCsv([
    [csv.list, csv.what, csv.institution, csv.number, csv.logNumber, csv.waiting, csv.due, csv.state],
    ...lists.flatMap(({ title, matters }) =>
      matters.map(({ of, task, isMine, clock, enrollment }) => {
        const called = kindOnPage(of).title(of, texts);
        return [
          title,
          task ?? (isMine ? stepWords(of, texts.t).toDo(called.inSentence) : called.title),
          partyOf(enrollment?.institutionId)?.name ?? '',
          enrollment?.number ?? '',
          of.logNumber,
          of.waitingOn.map((id) => partyOf(id)?.name ?? '').join(' / '),
          clock.kind === 'NONE' ? '' : clock.on,
          clockText(clock, texts.t),
        ];
      }),
    ),
  ]);

/** Exactly the lead times in sight. */
export const leadTimesCsv = (rows: readonly LeadTime[], partyOf: PartyOf, { csv }: StartTexts): string =>
  toCsv([
    [csv.institution, csv.number, csv.receiveBy, csv.anchor, csv.daysLeft],
    ...rows.map(({ enrollment, receiveBy, anchor, daysLeft }) => [
      partyOf(enrollment.institutionId)?.name ?? '',
      enrollment.number,
      receiveBy,
      anchor,
      daysLeft,
    ]),
  ]);
