import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { EnrollmentShown, MemberList } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { useParties } from '../../api/queries.ts';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';

/** For operations: the organisations on an enrollment for which nobody can act, or sign, with the way to somebody who can. */
export function NobodyYet({ of }: { readonly of: EnrollmentShown }) {
  const said = useRegistryTexts();
  const partyIds = [of.institutionId, of.resellerId, of.distributorId, of.advisorId].filter((id) => typeof id === 'string');
  const partyOf = useParties(partyIds);
  const lacking = useQueries({
    queries: partyIds.map((partyId) => ({
      queryKey: ['members', partyId],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => send<MemberList>(`/api/parties/${partyId}/members`, { signal }),
    })),
    combine: (results) =>
      results.flatMap(({ data }, index) => {
        const partyId = partyIds[index];
        if (data === undefined || partyId === undefined || data.items.some(({ may }) => may.includes('SIGN'))) return [];
        return [{ partyId, lacks: data.items.some(({ may }) => may.length > 0) ? ('signs' as const) : ('acts' as const) }];
      }),
  });
  const named = lacking.flatMap(({ partyId, lacks }) => {
    const party = partyOf(partyId);
    return party === undefined ? [] : [{ partyId, lacks, name: party.name }];
  });
  return named.length === 0 ? null : (
    <ul className="stack-tight only-on-screen">
      {named.map(({ partyId, lacks, name }) => (
        <li key={partyId} className="notice row" data-tone="soon">
          <span>{said.nobody[lacks](name)}</span>
          <Link className="button" to="/parties/$partyId" params={{ partyId }} search={lacks === 'acts' ? { add: true } : {}}>
            {lacks === 'acts' ? said.members.add : said.nobody.change}
            <span className="hidden-but-read"> {name}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
