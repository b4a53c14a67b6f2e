import { useSearch } from '@tanstack/react-router';
import type { Me } from '../../../shared/api/index.ts';
import type { Region } from '../../../shared/records/index.ts';
import { useEnrollment, useMe } from '../../api/queries.ts';
import { Answer } from '../../design/answer.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';

const EnrollmentForm = lazyPart(async () => (await import('./enrollment-form.tsx')).EnrollmentForm);

type Props = {
  readonly me: Me;
  readonly region: Region;
  readonly added: string | undefined;
  readonly begunWith: { readonly field?: string; readonly party?: string };
};

function Head({ title }: { readonly title: string }) {
  const said = useRegistryTexts();
  return <PageHead title={title} below={<p className="quiet">{said.enrollmentIntro}</p>} />;
}

/** Called by its number, as people know it; what stands in the address is the portal's own. */
function Existing({ id, ...props }: Props & { readonly id: string }) {
  const said = useRegistryTexts();
  const enrollment = useEnrollment(id);
  return (
    <Answer of={enrollment}>
      {(current) => (
        <>
          <Head title={said.correctEnrollment(current.number)} />
          <EnrollmentForm key={current.enrollmentId} current={current} {...props} />
        </>
      )}
    </Answer>
  );
}

/** Operations register an enrollment, or correct its record. */
export function RegisterEnrollmentPage() {
  const said = useRegistryTexts();
  const { id, added, ...begunWith } = useSearch({ from: '/of-the-caller/register/enrollment' });
  const me = useMe();
  return (
    <div className="page">
      <Answer of={me}>
        {(who) => {
          const { region } = who.party;
          if (region === undefined) {
            return (
              <>
                <Head title={said.registerEnrollment} />
                <p className="notice">{said.onlyOperations}</p>
              </>
            );
          }
          if (id !== undefined) return <Existing id={id} me={who} region={region} added={added} begunWith={begunWith} />;
          return (
            <>
              <Head title={said.registerEnrollment} />
              <EnrollmentForm current={null} me={who} region={region} added={added} begunWith={begunWith} />
            </>
          );
        }}
      </Answer>
    </div>
  );
}
