import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseShown } from '../../../shared/api/index.ts';
import { lastWholeDay, type Instant } from '../../../shared/calendar/index.ts';
import { send } from '../../api/client.ts';
import { dateAt } from '../../dates/now.ts';
import { Answer } from '../../design/answer.tsx';
import { Pill } from '../../design/pill.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { rolesAsked } from './asked.ts';
import { isUnderWay, linksKey, useLinks, type LinkListed } from './links.ts';
import { useLinksSentTexts } from './use-links-sent-texts.ts';
import { useSendLink, type SentLink } from './use-send-link.ts';
import { PressButton } from '../../design/press-button.tsx';

type Props = {
  readonly of: CaseShown;
  readonly timeZone: string;
  readonly onSent: (sent: SentLink) => void;
};

/** What became of a link: under way until when; used, taken back or handed over when; or needed no longer, and why. */
export function Fate({ link, timeZone }: { readonly link: LinkListed; readonly timeZone: string }) {
  const words = useLinksSentTexts();
  const { date } = useTexts();
  const { state, expiresAt, endedAt, notNeeded } = link;
  const quiet = (text: string) => <span className="quiet small number">{text}</span>;
  const on = (instant: Instant) => date(dateAt(instant, timeZone));
  if (notNeeded !== null) {
    return (
      <>
        <Pill>{words.notNeeded}</Pill>
        {quiet(words.notNeededAs[notNeeded.how]({ on: notNeeded.on === null ? '' : date(notNeeded.on), name: notNeeded.name }))}
      </>
    );
  }
  return (
    <>
      <Pill tone={state === 'USED' ? 'done' : isUnderWay(link) ? 'mine' : 'late'}>{words.states[state]}</Pill>
      {quiet(
        endedAt !== null && (state === 'USED' || state === 'REVOKED' || state === 'FORWARDED' || state === 'NOT_ME')
          ? words.endedOn[state](on(endedAt))
          : words.until(date(lastWholeDay(dateAt(expiresAt, timeZone)))),
      )}
    </>
  );
}

type RevokeProps = { readonly name: string; readonly isBusy: boolean; readonly onRevoke: () => void };

/** Taking a link back, which cannot be undone: said first, done when pressed once more. */
function Revoke({ name, isBusy, onRevoke }: RevokeProps) {
  const words = useLinksSentTexts();
  const { t } = useTexts();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <button className="button" data-kind="quiet" type="button" onClick={() => setAsked(true)}>
        {words.revoke(name)}
      </button>
    );
  }
  return (
    <div className="notice" data-tone="late" role="group" aria-label={words.revoke(name)}>
      <p role="status">{words.revokeMeans(name)}</p>
      <p className="row">
        <PressButton kind="grave" isPending={isBusy} onPress={onRevoke}>
          {words.revokeYes(name)}
        </PressButton>
        <button className="button" data-kind="quiet" type="button" onClick={() => setAsked(false)}>
          {t.shell.cancel}
        </button>
      </p>
    </div>
  );
}

/** The links sent for this case, each with its fate; one that is under way can be taken back, and any not decided with sent again. */
export function LinksSent({ of, timeZone, onSent }: Props) {
  const words = useLinksSentTexts();
  const { t } = useTexts();
  const queries = useQueryClient();
  const found = useLinks(of.caseId);
  const revoke = useMutation({
    mutationFn: (linkId: string) => send(`/api/cases/${of.caseId}/links/${linkId}`, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: linksKey(of.caseId) }),
  });
  const again = useSendLink(of.caseId, onSent);
  // Of what was pressed last.
  const [latest, earlier] = again.submittedAt > revoke.submittedAt ? [again, revoke] : [revoke, again];
  const [failed] = problemErrors(latest.error, t.faults);
  const isBusy = latest.isPending || earlier.isPending;
  return (
    <Answer of={found}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="quiet">{words.none}</p>
        ) : (
          <div className="stack-tight">
            {failed === undefined ? null : (
              <p className="notice" data-tone="late" role="alert">
                {failed.message}
              </p>
            )}
            {rolesAsked(of).length === 0 ? null : <p className="quiet small">{words.againMeans}</p>}
            <ul className="stack-tight">
              {items.map((link) => {
                const { linkId, role, name, email, codeBy, state } = link;
                return (
                  <li key={linkId} className="row">
                    <span>
                      <strong>{name}</strong> <span className="quiet small">{email}</span>
                    </span>
                    <Fate link={link} timeZone={timeZone} />
                    {rolesAsked(of).includes(role) &&
                    (isUnderWay(link) || state === 'EXPIRED' || state === 'LOCKED' || state === 'REVOKED') ? (
                      <PressButton
                        isPending={isBusy}
                        // A new link and a new code for the same person.
                        onPress={() => again.mutate({ role, name, email, codeBy, inPlaceOf: isUnderWay(link) ? [linkId] : [] })}
                      >
                        {words.again(name)}
                      </PressButton>
                    ) : null}
                    {isUnderWay(link) ? <Revoke name={name} isBusy={isBusy} onRevoke={() => revoke.mutate(linkId)} /> : null}
                  </li>
                );
              })}
            </ul>
          </div>
        )
      }
    </Answer>
  );
}
