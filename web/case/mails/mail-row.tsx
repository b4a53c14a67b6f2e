import { Link } from '@tanstack/react-router';
import type { CaseShown, MailListed } from '../../../shared/api/index.ts';
import { receiver as receiverEn } from '../../../shared/texts/en/page/mail-receiver.ts';
import { receiver as receiverJa } from '../../../shared/texts/ja/page/mail-receiver.ts';
import { momentAt } from '../../dates/now.ts';
import { Pill } from '../../design/pill.tsx';
import { textsBeside } from '../../language/texts-beside.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { aboutOf, fateTones, receiverOf, type WayOn } from './mail-facts.ts';
import { useMailsTexts } from './use-mails-texts.ts';

const useReceiver = textsBeside({ en: receiverEn, ja: receiverJa });

function Way({ of, way }: { readonly of: CaseShown; readonly way: WayOn }) {
  const words = useMailsTexts();
  switch (way.to) {
    case 'CONTACT':
      return (
        <Link
          className="button"
          to="/enrollments/$enrollmentId/contacts"
          params={{ enrollmentId: of.enrollmentId }}
          search={{ role: way.role }}
        >
          {words.changeContact}
        </Link>
      );
    case 'PARTY':
      return (
        <Link className="button" to="/parties/$partyId" params={{ partyId: way.partyId }}>
          {words.toParty}
        </Link>
      );
    case 'INVITE':
      return (
        <Link className="button" to="/cases/$caseId/invite" params={{ caseId: of.logNumber }}>
          {words.toInvite}
        </Link>
      );
    default:
      throw new Error(`unknown way ${JSON.stringify(way satisfies never)}`);
  }
}

type MailRowProps = {
  readonly of: CaseShown;
  readonly mail: MailListed;
  readonly zone: string;
  readonly partyNamed: (partyId: string) => string | null;
  /** How its address is put right by whoever reads this; null: not by them, or there is no need. */
  readonly way: WayOn | null;
  readonly isSending: boolean;
  readonly onAgain: () => void;
};

/** One mail: whom it was for, what about, and what became of it; where it failed, why and what to do. */
export function MailRow({ of, mail, zone, partyNamed, way, isSending, onAgain }: MailRowProps) {
  const words = useMailsTexts();
  const who = useReceiver()(receiverOf(mail, partyNamed));
  const { date, language } = useTexts();
  const { fate, reason, at, since, maySendAgain } = mail;
  const written = (instant: typeof at) => momentAt(instant, zone, date);
  const about = aboutOf(mail, words);
  return (
    <li className="stack-tight">
      <p className="row">
        <strong>{about}</strong>
        <Pill tone={fateTones[fate]}>{words.fate[fate]}</Pill>
      </p>
      <p className="quiet small">
        {words.to(who)} · <span className="number">{written(at)}</span>
      </p>
      <p className="small">
        {[words.means[fate](written(since)), ...(reason === null ? [] : [words.reason[reason]])].join(language === 'ja' ? '' : ' ')}
      </p>
      {mail.wasSentAgain ? <p className="small">{words.wasSentAgain}</p> : null}
      {way !== null && maySendAgain ? <p className="small">{words.putRight}</p> : null}
      {way === null && !maySendAgain ? null : (
        <p className="row only-on-screen">
          {way === null ? null : <Way of={of} way={way} />}
          {maySendAgain ? (
            <button
              className="button"
              type="button"
              aria-label={words.againTo(who, about)}
              aria-disabled={isSending}
              onClick={() => (isSending ? undefined : onAgain())}
            >
              {words.again}
            </button>
          ) : null}
        </p>
      )}
    </li>
  );
}
