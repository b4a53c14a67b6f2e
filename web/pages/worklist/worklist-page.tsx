import { useMe } from '../../api/queries.ts';
import { Answer } from '../../design/answer.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';

/** Each loaded for those who begin there: hundreds of rows for operations, what waits on them and their year for everybody else. */
const DeskPage = lazyPart(async () => (await import('./desk/desk.tsx')).DeskPage);
const InstitutionStart = lazyPart(async () => (await import('../start/institution-start.tsx')).InstitutionStart);
const PartnerStart = lazyPart(async () => (await import('../start/partner-start.tsx')).PartnerStart);

/** The first screen: what I must do, what is late, what waits for others. */
export function WorklistPage() {
  const me = useMe();
  return (
    <Answer of={me}>
      {(who) => {
        const { role } = who.party;
        if (role === 'OPERATIONS') return <DeskPage me={who} />;
        return role === 'INSTITUTION' ? <InstitutionStart me={who} /> : <PartnerStart me={who} />;
      }}
    </Answer>
  );
}
