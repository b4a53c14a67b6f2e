import { Link } from '@tanstack/react-router';
import { useMe } from '../api/queries.ts';

/** An organisation by its name; a link to its record for who may see more of it there than everybody knows: operations, and its own people. */
export function PartyName({ partyId, name }: { readonly partyId: string; readonly name: string }) {
  const { data: me } = useMe();
  const seesMore = me?.party.role === 'OPERATIONS' || me?.party.partyId === partyId;
  return seesMore ? (
    <Link to="/parties/$partyId" params={{ partyId }}>
      {name}
    </Link>
  ) : (
    <span>{name}</span>
  );
}
