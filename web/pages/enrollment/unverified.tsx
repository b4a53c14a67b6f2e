import { Link } from '@tanstack/react-router';
import type { CaseListed, EnrollmentShown } from '../../../shared/api/index.ts';
import type { CivilDate } from '../../../shared/calendar/index.ts';
import type { ContactRole } from '../../../shared/records/index.ts';
import { unverified as en } from '../../../shared/texts/en/page/unverified.ts';
import { unverified as ja } from '../../../shared/texts/ja/page/unverified.ts';
import { textsBeside } from '../../language/texts-beside.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { codeMailedTo } from './code-mailed.ts';

const useWords = textsBeside({ en, ja });

type Props = {
  readonly of: EnrollmentShown;
  readonly role: ContactRole;
  readonly email: string;
  readonly cases: readonly CaseListed[];
  readonly today: CivilDate;
  /** The reader may file a change of contact information. */
  readonly mayFile: boolean;
};

/** What an address that is not verified waits for: who has to do what until when, and the way to another code. */
export function Unverified({ of, role, email, cases, today, mayFile }: Props) {
  const words = useWords();
  const { date } = useTexts();
  const mailed = codeMailedTo(email, cases);
  if (mailed === null) return <p className="quiet small">{words.neverMailed}</p>;
  const isOver = mailed.goodTo < today;
  return (
    <div className="small">
      <p className="quiet">
        {words.mailedOn(date(mailed.on))} {isOver ? words.over(date(mailed.goodTo)) : words.toDo(date(mailed.goodTo))}
      </p>
      {isOver && mayFile ? (
        <p className="only-on-screen">
          <Link to="/enrollments/$enrollmentId/contacts" params={{ enrollmentId: of.enrollmentId }} search={{ role, again: true }}>
            {words.again}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
