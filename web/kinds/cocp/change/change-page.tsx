import { useParams } from '@tanstack/react-router';
import type { Me } from '../../../../shared/api/index.ts';
import { foundEarlier, useInstitutionCalled, type Found } from '../../../api/found.ts';
import { isRefused } from '../../../api/problem.ts';
import { calledIn, useEnrollment, useMe, useParty } from '../../../api/queries.ts';
import { Answer, Waiting } from '../../../design/answer.tsx';
import { useTexts } from '../../../language/use-texts.tsx';
import { ChangeForm } from './change-form.tsx';
import { useKnownPartners } from './known-partners.ts';
import { subjectOfEnrollment, subjectOfFound, type Subject } from './subject.ts';

function WithKnown({ subject, me }: { readonly subject: Subject; readonly me: Me }) {
  const known = useKnownPartners(subject);
  // What is known is filled in before anybody types, never after.
  return known === null ? <Waiting /> : <ChangeForm key={subject.enrollmentId} subject={subject} me={me} known={known} />;
}

function OfFound({ found, me }: { readonly found: Found; readonly me: Me }) {
  const institutionName = useInstitutionCalled(found.institutionName);
  return <WithKnown subject={subjectOfFound({ ...found, institutionName })} me={me} />;
}

function OfEnrollment({ enrollmentId, me }: { readonly enrollmentId: string; readonly me: Me }) {
  const enrollment = useEnrollment(enrollmentId);
  const institution = useParty(enrollment.data?.institutionId);
  const texts = useTexts();
  const found = foundEarlier(enrollmentId);
  if (isRefused(enrollment.error, 404) && found !== null) return <OfFound found={found} me={me} />;
  return (
    <Answer of={enrollment}>
      {(of) => (
        <Answer of={institution}>{(party) => <WithKnown subject={subjectOfEnrollment(of, calledIn(party, texts).name)} me={me} />}</Answer>
      )}
    </Answer>
  );
}

/** The form of a change of channel partner on one enrollment, one's own or one found by its numbers. */
export function ChangePage() {
  const { enrollmentId } = useParams({ from: '/of-the-caller/enrollments/$enrollmentId/change' });
  const me = useMe();
  return <Answer of={me}>{(who) => <OfEnrollment enrollmentId={enrollmentId} me={who} />}</Answer>;
}
