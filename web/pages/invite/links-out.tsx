import { lastWholeDay } from '../../../shared/calendar/index.ts';
import { dateAt } from '../../dates/now.ts';
import { Choices } from '../../form/fields.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import type { LinkListed } from './links.ts';
import { useLinksSentTexts } from './use-links-sent-texts.ts';

/** What becomes of the links for the same role that are out already, once another is sent. */
export type Earlier = 'TAKEN_BACK' | 'KEPT';

/** Says, before another link is sent for a role, who has one already and until when, and asks what is to become of it. */
export function LinksOut({
  links,
  timeZone,
  value,
  onChange,
}: {
  readonly links: readonly LinkListed[];
  readonly timeZone: string;
  readonly value: Earlier;
  readonly onChange: (chosen: Earlier) => void;
}) {
  const { out } = useLinksSentTexts();
  const { date } = useTexts();
  return (
    <div className="notice stack-tight" data-tone="soon">
      {links.map(({ linkId, name, email, invitedAt, expiresAt }) => (
        <p key={linkId}>
          {out.to({ name, email, sentOn: date(dateAt(invitedAt, timeZone)), until: date(lastWholeDay(dateAt(expiresAt, timeZone))) })}
        </p>
      ))}
      <Choices<Earlier>
        legend={out.what}
        path="/earlier"
        options={[
          { value: 'TAKEN_BACK', ...out.takenBack },
          { value: 'KEPT', ...out.kept },
        ]}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
