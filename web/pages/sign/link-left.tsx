import type { LinkShown } from '../../../shared/api/index.ts';
import { linkLeft as en } from '../../../shared/texts/en/page/link-left.ts';
import { linkLeft as ja } from '../../../shared/texts/ja/page/link-left.ts';
import { lastWholeDay } from '../../../shared/calendar/index.ts';
import { dateAt } from '../../dates/now.ts';
import { PageHead } from '../../design/page-head.tsx';
import { textsBeside } from '../../language/texts-beside.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { mailToInviter } from './mail-to-inviter.ts';
import type { Left } from './not-me-form.tsx';

const useWords = textsBeside({ en, ja });

type Props = { readonly link: LinkShown; readonly inviter: string; readonly left: Left };

/** Where the link went, until when it is good there, and whom to tell where it went wrong. */
export function LinkLeft({ link, inviter, left }: Props) {
  const words = useWords();
  const { date } = useTexts();
  const { logNumber, name, inviterName: person, inviterEmail } = link;
  const asked = { inviter, person };
  if (left.to === 'INVITER') {
    return (
      <div className="page">
        <PageHead title={words.givenBack(inviter)} isOutcome />
        <p role="status">{words.givenBackMeans(asked)}</p>
        <p>{words.closePage}</p>
      </div>
    );
  }
  const until = words.until(date(lastWholeDay(dateAt(left.expiresAt, link.timeZone))));
  const isByInviter = left.to === 'AGAIN' && link.codeBy === 'INVITER';
  return (
    <div className="page">
      <PageHead title={left.to === 'COLLEAGUE' ? words.forwarded(left.name) : words.sentAgain} isOutcome />
      <div className="card stack">
        <div role="status" className="stack-tight">
          <p>
            {left.to === 'COLLEAGUE'
              ? words.forwardedTo({ name: left.name, email: left.email, codeBy: link.codeBy === 'INVITER' ? inviter : null })
              : isByInviter
                ? words.sentAgainByInviter(asked)
                : words.sentAgainByMail(name)}
          </p>
          <p>{until}</p>
        </div>
        <p>{left.to === 'COLLEAGUE' ? words.mistyped(asked) : words.notArrived(asked)}</p>
        <p className="row">
          <a
            className="button"
            href={mailToInviter(
              link,
              words.letter.subject(logNumber),
              left.to === 'COLLEAGUE'
                ? words.letter.mistyped({ ...asked, logNumber, name, to: `${left.name} <${left.email}>` })
                : words.letter.notArrived({ ...asked, logNumber, name }),
            )}
          >
            {words.write(asked)}
          </a>
          <span className="quiet small">{inviterEmail}</span>
        </p>
        <p className="quiet">{words.closePage}</p>
      </div>
    </div>
  );
}
