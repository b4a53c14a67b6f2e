import { Link } from '@tanstack/react-router';
import { useMe } from '../../api/queries.ts';
import { Answer } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';

/** Everything operations put on record, in one place. */
export function RegisterPage() {
  const { t } = useTexts();
  const said = useRegistryTexts();
  const me = useMe();
  const ways = [
    { to: '/register/party', label: said.registerParty, means: said.start.party },
    { to: '/register/enrollment', label: said.registerEnrollment, means: said.start.enrollment },
    { to: '/enrollments/import', label: t.enrollments.import, means: said.start.import },
  ] as const;
  return (
    <div className="page">
      <PageHead title={t.shell.register} below={<p className="quiet">{said.start.intro}</p>} />
      <Answer of={me}>
        {({ party }) =>
          party.role !== 'OPERATIONS' ? (
            <p className="notice">{said.onlyOperations}</p>
          ) : (
            <>
              <ul className="stack">
                {ways.map(({ to, label, means }) => (
                  <li key={to} className="card stack-tight">
                    <p>
                      <Link className="button" to={to}>
                        {label}
                      </Link>
                    </p>
                    <p className="small">{means}</p>
                  </li>
                ))}
              </ul>
              <p>
                <Link to="/find">{said.start.find}</Link>
              </p>
            </>
          )
        }
      </Answer>
    </div>
  );
}
