import { isCivilDate, type CivilDate } from '../../shared/calendar/index.ts';
import type { CaseShown } from '../../shared/api/index.ts';
import type { Region } from '../../shared/records/index.ts';
import type { PageTexts } from '../../shared/texts/en/page.ts';
import { rolesOf } from '../change/draft.ts';

export type Entry = CaseShown['history'][number];

const byOperations = ['record-receipt', 'countersign', 'reject', 'decide-override'];
const byNewPartner = ['roll', 'request-override'];
const bySubmitter = ['open', 'withdraw', 'correct'];

const newPartnerOf = ({ form }: Pick<CaseShown, 'form'>): string | null => {
  const [role] = rolesOf(form.change);
  if (role === 'RESELLER' && 'newResellerId' in form) return form.newResellerId;
  if (role === 'DISTRIBUTOR' && 'newDistributorId' in form) return form.newDistributorId;
  return 'newAdvisorId' in form ? form.newAdvisorId : null;
};

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
export const dateOf = (value: unknown): CivilDate | null => (typeof value === 'string' && isCivilDate(value) ? value : null);

/** The word for a code that a table knows. */
const wordFor = (code: unknown, words: Readonly<Record<string, string>>): string | null =>
  typeof code === 'string' ? (words[code] ?? null) : null;

/** For which party somebody acted, as far as the case tells; null where it does not. Entries name people, not parties. */
export const partyOfEntry = (of: CaseShown, { act, by, detail }: Entry, region: Region | undefined): string | null => {
  if (by === null) return null;
  if (byOperations.includes(act)) return region === undefined ? null : `OPS-${region}`;
  if (byNewPartner.includes(act)) return newPartnerOf(of);
  if (bySubmitter.includes(act)) return of.openedBy?.partyId ?? null;
  if (act === 'sign') return of.signers.find(({ role }) => role === detail.role)?.partyId ?? null;
  if (act === 'decline') return of.signers.find(({ signedOn }) => signedOn === null)?.partyId ?? null;
  return of.openedBy?.userId === by ? of.openedBy.partyId : (of.signers.find(({ signedBy }) => signedBy === by)?.partyId ?? null);
};

/** What an entry says, in a sentence; never its code. */
export const sentenceOf = ({ act, detail }: Entry, t: PageTexts, date: (on: CivilDate) => string): string => {
  const on = (name: string): { on: string | null } => {
    const found = dateOf(detail[name]);
    return { on: found === null ? null : date(found) };
  };
  const say = t.history.acts;
  switch (act) {
    case 'sign':
      return say.sign({ role: wordFor(detail.role, t.words.signer) });
    case 'record-receipt':
      return say['record-receipt'](on('receivedOn'));
    case 'roll':
      return say.roll(on('effectiveOn'));
    case 'request-override':
      return say['request-override'](on('requestedEffectiveOn'));
    case 'effect':
      return say.effect(on('effectiveOn'));
    case 'decide-override':
      return detail.decision === 'APPROVE' ? say['override-approved'] : say['override-declined'];
    default: {
      const known: Readonly<Record<string, unknown>> = say;
      const sentence = Object.hasOwn(say, act) ? known[act] : undefined;
      return typeof sentence === 'string' ? sentence : say.other;
    }
  }
};

/** What somebody gave as a reason, a justification or a note. */
export const quoteOf = ({ detail }: Entry): string | null => textOf(detail.reason) ?? textOf(detail.justification) ?? textOf(detail.note);

/** The last entry of an act. */
export const lastOf = ({ history }: Pick<CaseShown, 'history'>, act: string): Entry | undefined =>
  history.findLast((entry) => entry.act === act);
