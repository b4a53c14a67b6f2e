import type { CivilDate } from '../../../shared/calendar/index.ts';
import type { CaseListed } from '../../../shared/api/index.ts';
import type { PartnerRole } from '../../../shared/records/index.ts';
import type { PartyOf } from '../../api/queries.ts';
import { stepWords, type Clock } from '../../case/standing.ts';
import { kindOnPage } from '../../kinds/index.ts';
import type { Texts } from '../../language/use-texts.tsx';
import type { EnrollmentCalled, Matter } from './worklist.ts';
import type { StartTexts } from './use-start-texts.ts';

const newPartners = { NEW_RESELLER: 'RESELLER', NEW_DISTRIBUTOR: 'DISTRIBUTOR', NEW_ADVISOR: 'ADVISOR' } as const satisfies Record<
  string,
  PartnerRole
>;
const isNewPartner = (role: string): role is keyof typeof newPartners => role in newPartners;

/** The last day to act, if one is ahead; what is late has its clock beside the sentence. */
const lastDay = (clock: Clock): CivilDate | null =>
  clock.kind === 'DUE' ? clock.on : clock.kind === 'LATE' ? (clock.next?.on ?? null) : null;

/** The parties whose names `askOf` says. */
export const askersOf = (of: CaseListed): readonly (string | null | undefined)[] => [
  ...of.signers.map(({ partyId }) => partyId),
  of.openedBy?.partyId,
];

type Asking = Pick<Matter, 'of' | 'task' | 'clock'> & { readonly enrollment: EnrollmentCalled | undefined };

/** What a matter asks of the reader's organisation, as a sentence: who asks for what, and until when. */
export const askOf = ({ of, task, clock, enrollment }: Asking, ownId: string, partyOf: PartyOf, texts: Texts, said: StartTexts): string => {
  const { t, date } = texts;
  const nameOf = (id: string | null | undefined) => partyOf(id)?.name ?? '…';
  const on = lastDay(clock);
  const asked = {
    who: nameOf(of.openedBy?.partyId),
    number: enrollment?.number ?? '…',
    from: of.effectiveOn === null ? null : date(of.effectiveOn),
    by: on === null ? null : date(on),
  };
  if (task !== null) return said.asks.other({ ...asked, toDo: task.replace(/[.。]$/u, '') });
  const step = kindOnPage(of).stepOf(of);
  const { asks } = said;
  if (of.kind === 'COCP' && (step === 'SIGN' || step === 'SIGN_ON_PAPER')) {
    const partners = of.signers.flatMap(({ role, partyId }) =>
      isNewPartner(role) ? [{ who: nameOf(partyId), role: newPartners[role] }] : [],
    );
    const isAsked = partners.length > 0 && of.signers.some(({ role, partyId }) => role === 'INSTITUTION' && partyId === ownId);
    if (isAsked) return asks.newPartner({ ...asked, partners, onPaper: step === 'SIGN_ON_PAPER' });
  }
  if (of.kind === 'CICR' && step === 'CONFIRM') return asks.contacts(asked);
  if (of.kind === 'EXPIRY' && step === 'CHOOSE') return asks.choose({ ...asked, endsOn: date(of.details.endsOn) });
  if (of.kind === 'TRANSFER') {
    const { transferorId, transfereeId } = of.details;
    const isMine = transferorId === ownId;
    const who = nameOf(isMine ? transfereeId : transferorId);
    if (step === 'SIGN') return asks.transfer({ ...asked, who, isMine });
    if (step === 'ACQUIRE_SA') return asks.softwareAssurance({ ...asked, who });
  }
  return asks.other({ ...asked, toDo: stepWords(of, t).toDo(kindOnPage(of).title(of, texts).inSentence) });
};
