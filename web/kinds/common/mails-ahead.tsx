import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { CaseShown, ForeseenMail, ForeseenMails } from '../../../shared/api/index.ts';
import { mailsAhead as en } from '../../../shared/texts/en/page/mails-ahead.ts';
import { mailsAhead as ja } from '../../../shared/texts/ja/page/mails-ahead.ts';
import { send } from '../../api/client.ts';
import { useParties } from '../../api/queries.ts';
import type { CaseNames } from '../../case/use-case-names.ts';
import { textsBeside } from '../../language/texts-beside.ts';
import { useTexts } from '../../language/use-texts.tsx';
import type { Read } from './acting.ts';
import './mails-ahead.css';

const useMailsAheadTexts = textsBeside({ en, ja });

type Props = {
  readonly of: CaseShown;
  readonly act: string;
  readonly names: CaseNames;
  /** What the form comes to as it stands; null: something is missing in it, and it says what. */
  readonly read: () => Read | null;
  /** Told why the portal foresees no mails. */
  readonly onRefused: (error: Error) => void;
};

function Mail({ mail: { language, when, subject, text }, who }: { readonly mail: ForeseenMail; readonly who: string }) {
  const words = useMailsAheadTexts();
  return (
    <li className="stack-tight">
      <p className="quiet small">{[words.to(who), words.language[language], words.when[when]].join(' · ')}</p>
      <p lang={language}>
        <strong>{subject}</strong>
      </p>
      <p lang={language} className="mail-text small">
        {text.trim()}
      </p>
    </li>
  );
}

/** The mails an act would send, to be read before it is done. They stand for what is typed now: typing more takes them away. */
export function MailsAhead({ of, act, names, read, onRefused }: Props) {
  const words = useMailsAheadTexts();
  const { language } = useTexts();
  const title = useRef<HTMLHeadingElement>(null);
  const asked = useMutation({
    mutationFn: (fields: object) => send<ForeseenMails>(`/api/cases/${of.caseId}/acts/mails`, { body: { act, ...fields } }),
  });
  useEffect(() => {
    if (asked.isSuccess) title.current?.focus();
  }, [asked.isSuccess]);
  // Told by this press alone: of a text that was changed meanwhile nothing is wrong yet.
  const ask = () => {
    const found = read();
    if (found !== null && 'fields' in found && !asked.isPending) asked.mutate(found.fields, { onError: onRefused });
  };
  const items = asked.data?.items;
  const partyOf = useParties((items ?? []).map(({ partyId }) => partyId));
  if (items === undefined) {
    return (
      <p>
        <button className="button" type="button" aria-disabled={asked.isPending} onClick={ask}>
          {asked.isPending ? words.reading : words.show}
        </button>
      </p>
    );
  }
  return (
    <section className="card stack-tight">
      <h2 ref={title} tabIndex={-1}>
        {words.title}
      </h2>
      <p className="quiet">{items.length === 0 ? words.none : words.intro}</p>
      {items.every((mail) => mail.language === language) ? null : <p className="notice">{words.ownWords}</p>}
      <ul className="mails-ahead">
        {items.map((mail, index) => (
          <Mail
            key={`${mail.partyId} ${index}`}
            mail={mail}
            who={names.partyOf(mail.partyId)?.name ?? partyOf(mail.partyId)?.name ?? '…'}
          />
        ))}
      </ul>
    </section>
  );
}
