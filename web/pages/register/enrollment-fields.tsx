import type { CivilDate } from '../../../shared/calendar/index.ts';
import type { PartnerRole, Region } from '../../../shared/records/index.ts';
import { zoneText } from '../../../shared/texts/zones.ts';
import type { PartyOf } from '../../api/queries.ts';
import { lazyPart } from '../../design/lazy-part.tsx';
import { DateField } from '../../form/date-field.tsx';
import { CheckLine, TextField } from '../../form/fields.tsx';
import { marksOf } from '../../form/marks.ts';
import { SelectField } from '../../form/select-field.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { CountryField } from '../../registry/country-field.tsx';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';
import { channelModel, program } from './choices.ts';
import type { EnrollmentDraft } from './enrollment-draft.ts';

const PartySearch = lazyPart(async () => (await import('../../form/party-search.tsx')).PartySearch);
const ContactRows = lazyPart(async () => (await import('./contact-rows.tsx')).ContactRows);
const OrderRows = lazyPart(async () => (await import('./order-rows.tsx')).OrderRows);

type Props = {
  readonly draft: EnrollmentDraft;
  readonly change: (changed: Partial<EnrollmentDraft>) => void;
  readonly region: Region;
  readonly isNew: boolean;
  readonly today: CivilDate | undefined;
  readonly partyOf: PartyOf;
};

const roles = {
  institutionId: 'INSTITUTION',
  resellerId: 'RESELLER',
  distributorId: 'DISTRIBUTOR',
  advisorId: 'ADVISOR',
} as const satisfies Record<string, PartnerRole | 'INSTITUTION'>;
type PartyField = keyof typeof roles;

function Parties({ draft, change, partyOf }: Pick<Props, 'draft' | 'change' | 'partyOf'>) {
  const { t } = useTexts();
  const said = useRegistryTexts();
  const fields: readonly PartyField[] =
    draft.channelModel === 'ONE_TIER'
      ? ['institutionId', 'resellerId', 'advisorId']
      : ['institutionId', 'resellerId', 'distributorId', 'advisorId'];
  return (
    <section className="stack">
      <h2>{said.enrollment.groups.parties}</h2>
      {fields.map((field) => (
        <PartySearch
          key={field}
          partyRole={roles[field]}
          called={t.words.partyRole[roles[field]]}
          path={`/${field}`}
          label={said.enrollment[field]}
          isOptional={field === 'advisorId'}
          chosen={draft[field] === '' ? undefined : partyOf(draft[field])}
          except={[]}
          onChoose={(party) => change({ [field]: party?.partyId ?? '' })}
        />
      ))}
    </section>
  );
}

/** Every field of an enrollment, in words. */
export function EnrollmentFields({ draft, change, region, isNew, today, partyOf }: Props) {
  const { t, language } = useTexts();
  const said = useRegistryTexts();
  const words = said.enrollment;
  /** What is typed, as it is understood. */
  const zoneHelp = (zone: string): string => {
    const name = zoneText(zone, language);
    return name === zone ? words.timeZoneHelp : `${words.timeZoneHelp} ${zone}: ${name}`;
  };
  const text = (name: 'number' | 'masterAgreement' | 'agreementVersion' | 'timeZone' | 'enrollmentId' | 'billDates') => ({
    label: words[name],
    path: `/${name}`,
    value: draft[name],
    onChange: (typed: string) => change({ [name]: typed }),
  });
  return (
    <>
      <section className="stack">
        <h2>{words.groups.agreement}</h2>
        <TextField {...text('number')} width="short" />
        <TextField {...text('masterAgreement')} width="short" />
        <SelectField
          label={words.program}
          path="/program"
          empty={said.choose}
          options={program.map((value) => ({ value, title: t.words.program[value] }))}
          value={draft.program}
          onChange={(value) => change({ program: value })}
        />
        <TextField {...text('agreementVersion')} width="short" help={words.agreementVersionHelp} />
        <SelectField
          label={words.channelModel}
          path="/channelModel"
          empty={said.choose}
          options={channelModel.map((value) => ({ value, title: t.words.channelModel[value] }))}
          value={draft.channelModel}
          onChange={(value) => change({ channelModel: value })}
        />
        <p>
          <strong>{words.region}</strong>{' '}
          <span {...marksOf('/region', words.region)} tabIndex={-1}>
            {t.words.region[region]}
          </span>
        </p>
        <CountryField label={words.country} help={words.countryHelp} value={draft.country} onChange={(country) => change({ country })} />
        <TextField {...text('timeZone')} help={zoneHelp(draft.timeZone.trim())} />
        <CheckLine title={words.qualified} isChecked={draft.qualified} onChange={(qualified) => change({ qualified })} />
      </section>
      <section className="stack">
        <h2>{words.groups.term}</h2>
        <DateField
          label={words.startsOn}
          path="/startsOn"
          today={today}
          value={draft.startsOn}
          onChange={(startsOn) => change({ startsOn })}
        />
        <SelectField
          label={words.years}
          path="/years"
          empty={said.choose}
          options={[
            { value: '1', title: words.oneYear },
            { value: '3', title: words.threeYears },
          ]}
          value={draft.years}
          onChange={(years) => change({ years })}
        />
        <TextField {...text('billDates')} isOptional isLong help={words.billDatesHelp} />
        <DateField
          label={words.firstOrderOn}
          path="/firstOrderOn"
          isOptional
          help={words.firstOrderOnHelp}
          today={today}
          value={draft.firstOrderOn}
          onChange={(firstOrderOn) => change({ firstOrderOn })}
        />
      </section>
      <Parties draft={draft} change={change} partyOf={partyOf} />
      <ContactRows contacts={draft.contacts} onChange={(contacts) => change({ contacts })} />
      <OrderRows rows={draft.olsOrders} today={today} onChange={(olsOrders) => change({ olsOrders })} />
      {isNew ? <TextField {...text('enrollmentId')} isOptional help={words.enrollmentIdHelp} /> : null}
    </>
  );
}
