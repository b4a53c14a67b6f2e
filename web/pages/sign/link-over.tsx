import type { LinkShown } from '../../../shared/api/index.ts';
import { lastWholeDay } from '../../../shared/calendar/index.ts';
import { dateAt } from '../../dates/now.ts';
import { PageHead } from '../../design/page-head.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { LinkPdf } from './link-pdf.tsx';
import { mailToInviter } from './mail-to-inviter.ts';
import type { Left } from './not-me-form.tsx';
import { useLinkOverTexts } from './use-link-over-texts.ts';
import { useRenew } from './use-renew.ts';
import { useSignTexts } from './use-sign-texts.ts';
import { PressButton } from '../../design/press-button.tsx';

type Words = ReturnType<typeof useLinkOverTexts>;
type Over = keyof Words['over'];

const overOf = ({ state, isReplaced }: LinkShown): Over => {
  if (state === 'OPEN') return 'NOT_NOW';
  return state === 'EXPIRED' && isReplaced ? 'REPLACED' : state;
};

/** The day on which it came to be worth nothing, or for what ended by time the last on which it was good. */
const overSince = (link: LinkShown) => {
  const on = dateAt(link.endedAt ?? link.expiresAt, link.timeZone);
  return overOf(link) === 'EXPIRED' ? lastWholeDay(on) : on;
};

/** How it ended, in sentences: the second, where there is one, tells the day (`on`). */
const endOf = (link: LinkShown, { over, since, handedTo, decided }: Words, on: string): readonly string[] => {
  const ends: Readonly<Record<Over, readonly string[]>> = {
    NOT_NOW: [over.NOT_NOW.text],
    EXPIRED: [over.EXPIRED.text, since.EXPIRED(on)],
    REPLACED: [over.REPLACED.text],
    LOCKED: [over.LOCKED.text],
    USED: [over.USED.text, link.decided === null ? since.USED(on) : decided({ ...link.decided, date: on })],
    REVOKED: [over.REVOKED.text, since.REVOKED(on)],
    NOT_ME: [over.NOT_ME.text, since.NOT_ME(on)],
    FORWARDED: [link.handedTo === null ? over.FORWARDED.text : handedTo(link.handedTo), since.FORWARDED(on)],
  };
  return ends[overOf(link)];
};

/** Nothing else on the page helps: no new one can be had here, and one is needed. */
const isWritingTheWayOn = ({ state, mayRenew }: LinkShown): boolean =>
  !mayRenew && state !== 'USED' && state !== 'NOT_NOW' && state !== 'OPEN';

const letterAbout = (link: LinkShown, inviter: string, { over, letter }: Words): string => {
  const { logNumber, name } = link;
  const body = letter.body({ person: link.inviterName, inviter, logNumber, name, title: over[overOf(link)].title });
  return mailToInviter(link, letter.subject(logNumber), body);
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
  const { date, language } = useTexts();
  const { renew, isPending, refused } = useRenew(secret, (expiresAt) => onSentAgain({ to: 'AGAIN', expiresAt }));
  const over = overOf(link);
  const { title } = words.over[over];
  const isOverForTime = over === 'EXPIRED' || over === 'LOCKED' || over === 'REPLACED';
  return (
    <div className="page">
      <PageHead title={title} isOutcome={isOutcome} />
      <div className="card stack">
        <p>{endOf(link, words, date(overSince(link))).join(language === 'ja' ? '' : ' ')}</p>
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
              <PressButton kind="main" isPending={isPending} onPress={renew}>
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
          <a className="button" data-kind={isWritingTheWayOn(link) ? 'main' : undefined} href={letterAbout(link, inviter, words)}>
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
