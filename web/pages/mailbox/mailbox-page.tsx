import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useMail, type Mail } from '../../api/local.ts';
import { useMe, useParty } from '../../api/queries.ts';
import { Answer } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { browserZone, momentAt } from '../../dates/now.ts';
import { SelectField } from '../../form/select-field.tsx';
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

function Messages({ of }: { readonly of: readonly Mail[] }) {
  const { demonstration } = useDemonstrationTexts();
  if (of.length === 0) return <p role="status">{demonstration.noMail}</p>;
  return (
    <ul className="mails">
      {of.map((each) => (
        <Message key={`${each.at} ${each.subject} ${each.caseId ?? ''}`} mail={each} />
      ))}
    </ul>
  );
}

/** Everybody a mail went to, the organisation itself first: who was invited or is a contact has no mailbox of their own here. */
const addressesIn = (mails: readonly Mail[], own: string): readonly string[] => [
  own,
  ...[...new Set(mails.map(({ to }) => to))].filter((to) => to !== own).toSorted(),
];

/** One machine only: the mails the portal sent to the caller's organisation, or to any other address, newest first. */
export function MailboxPage() {
  const { demonstration } = useDemonstrationTexts();
  const { data: me } = useMe();
  const { data: party } = useParty(me?.party.partyId);
  const mail = useMail();
  const [chosen, setChosen] = useState<string>();
  const own = party?.email;
  const to = chosen ?? own;
  return (
    <div className="page">
      <PageHead title={demonstration.mailboxOf(me?.party.name ?? '…')} below={<p className="quiet">{demonstration.mailboxExplained}</p>} />
      <Answer of={mail}>
        {(found) =>
          found === null || own === undefined ? null : (
            <>
              <SelectField
                label={demonstration.mailTo}
                path="/to"
                help={demonstration.mailToHelp}
                options={addressesIn(found.items, own).map((each) => ({
                  value: each,
                  title: each === own ? demonstration.mailToOwn(each) : each,
                }))}
                value={to ?? own}
                onChange={setChosen}
              />
              <Messages of={found.items.filter((each) => each.to === to).toReversed()} />
            </>
          )
        }
      </Answer>
    </div>
  );
}
