import { Link } from '@tanstack/react-router';
import type { EnrollmentShown, Me } from '../../../shared/api/index.ts';
import { useParties } from '../../api/queries.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useStartTexts } from './use-start-texts.ts';

type Person = { readonly name: string; readonly email: string; readonly phone?: string | undefined };

function Reached({ person }: { readonly person: Person }) {
  return (
    <>
      {person.name} <a href={`mailto:${person.email}`}>{person.email}</a>
      {person.phone === undefined ? null : <> · {person.phone}</>}
    </>
  );
}

/** Whom an institution asks: its resellers with the contacts on record there, the operations of the region, and its own people. */
export function WhoToAsk({ enrollments, me }: { readonly enrollments: readonly EnrollmentShown[]; readonly me: Me }) {
  const { t } = useTexts();
  const { ask } = useStartTexts();
  const resellerIds = [...new Set(enrollments.map(({ resellerId }) => resellerId).filter((id) => id !== undefined))];
  const regions = [...new Set(enrollments.map(({ region }) => region))];
  const partyOf = useParties(resellerIds);
  const contactsOf = (role: 'CHANNEL_PARTNER' | 'ACCOUNT_MANAGER'): readonly Person[] => [
    ...new Map(enrollments.flatMap(({ contacts }) => contacts?.[role] ?? []).map((person) => [person.email, person])).values(),
  ];
  const partners = contactsOf('CHANNEL_PARTNER');
  const rows = [
    [ask.channelPartner, partners],
    [ask.accountManager, contactsOf('ACCOUNT_MANAGER')],
  ] as const;
  // An address of theirs is only known where somebody registered it as a contact.
  const lacking = partners.length > 0 || !me.may.includes('SUBMIT') ? undefined : enrollments.find(({ status }) => status !== 'TERMINATED');
  return (
    <section className="card">
      <h2>{ask.title}</h2>
      <dl className="facts">
        {resellerIds.length === 0 ? null : (
          <div className="facts-row">
            <dt>{ask.reseller}</dt>
            <dd>
              {resellerIds.map((id) => (
                <p key={id}>{partyOf(id)?.name ?? '…'}</p>
              ))}
            </dd>
          </div>
        )}
        {rows.map(([label, people]) =>
          people.length === 0 ? null : (
            <div key={label} className="facts-row">
              <dt>{label}</dt>
              <dd>
                {people.map((person) => (
                  <p key={person.email}>
                    <Reached person={person} />
                  </p>
                ))}
              </dd>
            </div>
          ),
        )}
        {partners.length > 0 || resellerIds.length === 0 ? null : (
          <div className="facts-row">
            <dt>{ask.channelPartner}</dt>
            <dd>
              <p>{ask.noChannelPartner}</p>
              {lacking === undefined ? null : (
                <p className="only-on-screen">
                  <Link
                    to="/enrollments/$enrollmentId/contacts"
                    params={{ enrollmentId: lacking.enrollmentId }}
                    search={{ role: 'CHANNEL_PARTNER' }}
                  >
                    {ask.registerChannelPartner}
                  </Link>
                </p>
              )}
            </dd>
          </div>
        )}
        {regions.map((region) => (
          <div key={region} className="facts-row">
            <dt>{ask.operations}</dt>
            <dd>{t.words.operations[region]}</dd>
          </div>
        ))}
        <div className="facts-row">
          <dt>{ask.people}</dt>
          <dd>
            <Link to="/parties/$partyId" params={{ partyId: me.party.partyId }}>
              {ask.toPeople}
            </Link>
          </dd>
        </div>
      </dl>
    </section>
  );
}
