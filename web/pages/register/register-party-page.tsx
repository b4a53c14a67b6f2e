import { useSearch } from '@tanstack/react-router';
import { useMe, useParty, useParties } from '../../api/queries.ts';
import { Answer } from '../../design/answer.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';

const PartyForm = lazyPart(async () => (await import('./party-form.tsx')).PartyForm);

/** Operations register an organisation, or correct its record. */
export function RegisterPartyPage() {
  const said = useRegistryTexts();
  const { id, ...asked } = useSearch({ from: '/of-the-caller/register/party' });
  const me = useMe();
  const party = useParty(id);
  const called = useParties([id])(id);
  return (
    <div className="page">
      <PageHead
        title={id === undefined ? said.registerParty : said.correctParty(called?.name ?? '…')}
        below={<p className="quiet">{said.partyIntro}</p>}
      />
      <Answer of={me}>
        {(who) =>
          who.party.role !== 'OPERATIONS' ? (
            <p className="notice">{said.onlyOperations}</p>
          ) : id === undefined ? (
            <PartyForm current={null} userId={who.userId} asked={asked} />
          ) : (
            <Answer of={party}>{(current) => <PartyForm key={current.partyId} current={current} userId={who.userId} />}</Answer>
          )
        }
      </Answer>
    </div>
  );
}
