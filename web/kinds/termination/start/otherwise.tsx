import type { EnrollmentShown } from '../../../../shared/api/index.ts';
import { useParties } from '../../../api/queries.ts';
import { useTerminationTexts } from '../use-termination-texts.ts';

/** What an institution does not file itself: who ends its agreement where there is no breach, and whom to ask for it (TERM-AMENDMENT). */
export function Otherwise({ of: { resellerId, contacts } }: { readonly of: EnrollmentShown }) {
  const { otherwise } = useTerminationTexts();
  const reseller = useParties([resellerId])(resellerId);
  const contact = contacts?.CHANNEL_PARTNER;
  return (
    <section className="notice" aria-labelledby="otherwise">
      <h2 id="otherwise">{otherwise.title}</h2>
      <p>{otherwise.amendment(reseller?.name ?? '…')}</p>
      <p>
        {otherwise.ask}:{' '}
        {contact === undefined ? (
          otherwise.noContact
        ) : (
          <>
            {contact.name} <a href={`mailto:${contact.email}`}>{contact.email}</a>
            {contact.phone === undefined ? null : <> · {contact.phone}</>}
          </>
        )}
      </p>
      <p>{otherwise.atItsEnd}</p>
    </section>
  );
}
