import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMail, type Mail } from '../../api/local.ts';
import { useMe, useParty } from '../../api/queries.ts';
import { Answer } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { browserZone, momentAt } from '../../dates/now.ts';
import { useDemonstrationTexts } from '../../language/use-demonstration-texts.ts';
import { useTexts } from '../../language/use-texts.tsx';
import './mailbox.css';

const address = /(https?:\/\/\S+)/u;

/** The text of a mail, its addresses as links into this page. */
const linked = (text: string): ReactNode =>
  text.split(address).map((part, index) => {
    if (!address.test(part)) return part;
    const { origin, pathname, search, hash } = new URL(part);
    const path = `${pathname}${search}`;
    return origin === globalThis.location.origin ? (
      <Link key={`${String(index)}${path}`} to={path} hash={hash.slice(1)}>
        {part}
      </Link>
    ) : (
      part
    );
  });

function Message({ mail }: { readonly mail: Mail }) {
  const { date } = useTexts();
  const zone = browserZone();
  return (
    <li>
      <details className="mail">
        <summary>
          <strong>{mail.subject}</strong>
          <span className="quiet small number">{momentAt(mail.at, zone, date)}</span>
        </summary>
        <div className="mail-text">{linked(mail.text)}</div>
      </details>
    </li>
  );
}

/** One machine only: the mails the portal sent to the caller's organisation, newest first. */
export function MailboxPage() {
  const { demonstration } = useDemonstrationTexts();
  const { data: me } = useMe();
  const { data: party } = useParty(me?.party.partyId);
  const mail = useMail(party?.email);
  return (
    <div className="page">
      <PageHead title={demonstration.mailboxOf(me?.party.name ?? '…')} below={<p className="quiet">{demonstration.mailboxExplained}</p>} />
      <Answer of={mail}>
        {(found) =>
          found === null || found.items.length === 0 ? (
            <p role="status">{demonstration.noMail}</p>
          ) : (
            <ul className="mails">
              {found.items.toReversed().map((each) => (
                <Message key={`${each.at} ${each.subject} ${each.caseId ?? ''}`} mail={each} />
              ))}
            </ul>
          )
        }
      </Answer>
    </div>
  );
}
