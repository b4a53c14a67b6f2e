import { Link } from '@tanstack/react-router';
import type { Me, PartyShown } from '../../../shared/api/index.ts';
import { partyFields, roleIn } from '../../registry/choices.ts';
import { typeInto } from '../../registry/use-record-form.ts';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';
import { enrollmentDraftKey } from '../register/enrollment-draft.ts';

type Props = { readonly of: Pick<PartyShown, 'partyId' | 'role'>; readonly me: Me };

/** What comes after an organisation is registered: nobody acts for it yet, and it is on no enrollment. */
export function WhatNext({ of: { partyId, role }, me: { userId } }: Props) {
  const said = useRegistryTexts();
  const field = partyFields.find((each) => roleIn[each] === role);
  return (
    <p className="row">
      <Link
        className="button"
        data-kind="main"
        to="/parties/$partyId"
        params={{ partyId }}
        search={{ saved: true, isNew: true, add: true }}
        resetScroll={false}
      >
        {said.members.add}
      </Link>
      {field === undefined ? null : (
        <Link
          className="button"
          to="/register/enrollment"
          search={{ field, party: partyId }}
          // One that was begun and left goes on, with this organisation in it.
          onClick={() => typeInto(enrollmentDraftKey(userId), { [field]: partyId })}
        >
          {said.registerEnrollment}
        </Link>
      )}
      <Link className="button" data-kind="quiet" to="/register/party">
        {said.registerAnother}
      </Link>
    </p>
  );
}
