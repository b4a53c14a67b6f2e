import { clockText, type Clock } from '../../../case/standing.ts';
import { dateAt } from '../../../dates/now.ts';
import { toCsv } from '../../../csv/to-csv.ts';
import type { PageTexts } from '../../../../shared/texts/en/page.ts';
import type { Row } from './rows.ts';
import type { DeskTexts } from '../../../desk/use-desk-texts.ts';

const columns = [
  'logNumber',
  'kind',
  'matter',
  'phase',
  'institution',
  'number',
  'country',
  'waiting',
  'due',
  'state',
  'receiveBy',
  'opened',
  'why',
] as const satisfies readonly (keyof DeskTexts['csv'])[];
type Column = (typeof columns)[number];

/** What is late says what can still be done about it, and until when, as the list does. */
const dueCells = (clock: Clock, t: PageTexts): { readonly due: string; readonly state: string } => {
  const next = clock.kind === 'LATE' ? clock.next : undefined;
  return {
    due: next?.on ?? (clock.kind === 'NONE' ? '' : clock.on),
    state: [clockText(clock, t), ...(next === undefined ? [] : [t.clock.due(next.days)])].join(' / '),
  };
};

/** Exactly the rows in sight, in their order. Days are as the list shows them; when a case was opened is a day in UTC. */
export const listCsv = (rows: readonly Row[], said: DeskTexts, t: PageTexts): string =>
  toCsv([
    columns.map((column) => said.csv[column]),
    ...rows.map((row) => {
      const cells: Record<Column, string> = {
        logNumber: row.logNumber,
        kind: said.kinds[row.kind],
        matter: row.title,
        phase: said.phases[row.phase],
        institution: row.institution,
        number: row.number,
        country: row.country,
        waiting: row.waiting.join(' / '),
        ...dueCells(row.clock, t),
        receiveBy: 'receiveBy' in row.lead ? row.lead.receiveBy : '',
        opened: dateAt(row.openedAt, 'UTC'),
        why: row.why,
      };
      return columns.map((column) => cells[column]);
    }),
  ]);
