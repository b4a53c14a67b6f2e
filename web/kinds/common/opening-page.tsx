import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { EnrollmentShown, Me } from '../../../shared/api/index.ts';
import type { CivilDate } from '../../../shared/calendar/index.ts';
import { useToday } from '../../api/local.ts';
import { calledIn, useEnrollment, useMe, useParty } from '../../api/queries.ts';
import { Answer, Waiting } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTexts } from '../../language/use-texts.tsx';

/** What a form that opens a case starts from. */
export type Opening = {
  readonly of: EnrollmentShown;
  readonly institution: string;
  readonly me: Me;
  /** Today in the enrollment's zone. */
  readonly today: CivilDate;
};

type Props = { readonly title: string; readonly children: (opening: Opening) => ReactNode };

function OnEnrollment({ title, me, enrollmentId, children }: Props & { readonly me: Me; readonly enrollmentId: string }) {
  const enrollment = useEnrollment(enrollmentId);
  const today = useToday(enrollment.data?.timeZone);
  const institution = useParty(enrollment.data?.institutionId);
  const texts = useTexts();
  return (
    <Answer of={enrollment}>
      {(of) => (
        <Answer of={institution}>
          {(party) => {
            const { name } = calledIn(party, texts);
            return today === undefined ? (
              <Waiting />
            ) : (
              <div className="page">
                <PageHead
                  title={title}
                  above={
                    <p className="quiet">
                      {name} · <span className="number">{of.number}</span>
                    </p>
                  }
                />
                {children({ of, institution: name, me, today })}
              </div>
            );
          }}
        </Answer>
      )}
    </Answer>
  );
}

/** The page of a form that opens a case on an enrollment. */
export function OpeningPage({ title, children }: Props) {
  const { enrollmentId } = useParams({ strict: false });
  const me = useMe();
  return (
    <Answer of={me}>
      {(who) => (
        <OnEnrollment title={title} me={who} enrollmentId={enrollmentId ?? ''}>
          {children}
        </OnEnrollment>
      )}
    </Answer>
  );
}
