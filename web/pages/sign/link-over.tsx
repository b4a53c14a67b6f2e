import { useMutation } from '@tanstack/react-query';
import type { LinkSent, LinkShown } from '../../../shared/api/index.ts';
import { lastWholeDay } from '../../../shared/calendar/index.ts';
import { send } from '../../api/client.ts';
import { dateAt } from '../../dates/now.ts';
import { PageHead } from '../../design/page-head.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { LinkPdf } from './link-pdf.tsx';
import { mailTo } from './mail-to-inviter.ts';
import type { Left } from './not-me-form.tsx';
import { useLinkOverTexts } from './use-link-over-texts.ts';
import { useSignTexts } from './use-sign-texts.ts';
import { PressButton } from '../../design/press-button.tsx';

type Over = keyof ReturnType<typeof useLinkOverTexts>['over'];

const overOf = ({ state, isReplaced }: LinkShown): Over => {
  if (state === 'OPEN') return 'NOT_NOW';
  return state === 'EXPIRED' && isReplaced ? 'REPLACED' : state;
};

/** The day on which it came to be worth nothing, or for what ended by time the last on which it was good. */
const overSince = (link: LinkShown) => {
  const on = dateAt(link.endedAt ?? link.expiresAt, link.timeZone);
  return overOf(link) === 'EXPIRED' ? lastWholeDay(on) : on;
};

/** Nothing else on the page helps: no new one can be had here, and one is needed. */
const isWritingTheWayOn = ({ state, mayRenew }: LinkShown): boolean =>
  !mayRenew && state !== 'USED' && state !== 'NOT_NOW' && state !== 'OPEN';

const mailToInviter = (link: LinkShown, inviter: string, { over, letter }: ReturnType<typeof useLinkOverTexts>): string => {
  const { logNumber, name } = link;
  const body = letter.body({ person: link.inviterName, inviter, logNumber, name, title: over[overOf(link)].title });
  return mailTo(link, letter.subject(logNumber), body);
};

type Props = {
  readonly link: LinkShown;
  readonly secret: string;
  readonly inviter: string;
  /** It takes the place of a form somebody was in. */
  readonly isOutcome: boolean;
  readonly onSentAgain: (left: Left) => void;
};

/** A link with which nothing can be decided now: which of the ways it ended, whom to ask, and where it helps a new one in one press. */
export function LinkOver({ link, secret, inviter, isOutcome, onSentAgain }: Props) {
  const words = useLinkOverTexts();
  const { quote } = useSignTexts();
  const { t, date, language } = useTexts();
  const again = useMutation({
    mutationFn: () => send<LinkSent>(`/api/links/${secret}/renew`, { method: 'POST' }),
    onSuccess: ({ expiresAt }) => onSentAgain({ to: 'AGAIN', expiresAt }),
  });
  const [refused] = problemErrors(again.error, t.faults);
  const over = overOf(link);
  const { title, text } = words.over[over];
  const isOverForTime = over === 'EXPIRED' || over === 'LOCKED' || over === 'REPLACED';
  return (
    <div className="page">
      <PageHead title={title} isOutcome={isOutcome} />
      <div className="card stack">
        <p>
          {over === 'FORWARDED' && link.handedTo !== null ? words.handedTo(link.handedTo) : text}
          {language === 'ja' ? '' : ' '}
          {over === 'NOT_NOW' || over === 'LOCKED' || over === 'REPLACED'
            ? null
            : link.decided !== null && over === 'USED'
              ? words.decided({ ...link.decided, date: date(overSince(link)) })
              : words.since[over](date(overSince(link)))}
        </p>
        {/* What was signed may still be had; the case is not shown any more, so its log number stands for it. */}
        {over === 'USED' ? <LinkPdf of={{ caseId: link.logNumber, version: 0 }} secret={secret} isAfter /> : null}
        {over === 'USED' && link.mayRenew ? <p>{words.askedAgain}</p> : null}
        {isOverForTime && !link.mayRenew ? <p>{words.notAgain}</p> : null}
        {refused === undefined ? null : (
          <p className="notice" data-tone="late" role="alert">
            {refused.message}
          </p>
        )}
        {link.mayRenew ? (
          <div className="stack-tight">
            <p>
              <PressButton kind="main" isPending={again.isPending} onPress={() => again.mutate()}>
                {words.sendAgain}
              </PressButton>
            </p>
            <p className="quiet small">
              {words.sendAgainMeans({ name: link.name, byInviter: link.codeBy === 'INVITER' ? inviter : null })}
            </p>
          </div>
        ) : null}
        <p>{words.askInviter({ inviter, person: link.inviterName })}</p>
        <p className="row">
          <a className="button" data-kind={isWritingTheWayOn(link) ? 'main' : undefined} href={mailToInviter(link, inviter, words)}>
            {words.write({ inviter, person: link.inviterName })}
          </a>
          <span className="quiet small">{link.inviterEmail}</span>
        </p>
        <p>
          {quote} <strong className="number log-number">{link.logNumber}</strong>
        </p>
      </div>
    </div>
  );
}
