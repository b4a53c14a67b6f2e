import { Link } from '@tanstack/react-router';
import type { PartyListed } from '../../../shared/api/index.ts';
import type { CivilDate } from '../../../shared/calendar/index.ts';
import type { Region } from '../../../shared/records/index.ts';
import { zoneText } from '../../../shared/texts/zones.ts';
import type { PartyOf } from '../../api/queries.ts';
import { parseDate } from '../../dates/parse-date.ts';
import { lazyPart } from '../../design/lazy-part.tsx';
import { DateField } from '../../form/date-field.tsx';
import { CheckLine, TextField } from '../../form/fields.tsx';
import { marksOf } from '../../form/marks.ts';
import { SelectField } from '../../form/select-field.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { commaIn } from '../../language/comma.ts';
import { CountryField } from '../../registry/country-field.tsx';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';
import { SavedNotice } from '../../registry/saved-notice.tsx';
import { channelModel, program, roleIn, type PartyField } from '../../registry/choices.ts';
import { SameNumber } from './same-number.tsx';
import { billDatesOutside, linesOf, unusualIn, type EnrollmentDraft } from './enrollment-draft.ts';
import type { Held } from './use-held.ts';

const PartySearch = lazyPart(async () => (await import('../../form/party-search.tsx')).PartySearch);
const ContactRows = lazyPart(async () => (await import('./contact-rows.tsx')).ContactRows);
const OrderRows = lazyPart(async () => (await import('./order-rows.tsx')).OrderRows);

type Props = {
  readonly draft: EnrollmentDraft;
  readonly change: (changed: Partial<EnrollmentDraft>) => void;
  readonly region: Region;
  /** Of the record that is corrected; a new one has none yet. */
  readonly enrollmentId: string | undefined;
  readonly endsOn: CivilDate | undefined;
  readonly held: Held;
  /** The field for which an organisation has just been registered. */
  readonly added: string | undefined;
  readonly today: CivilDate | undefined;
  readonly partyOf: PartyOf;
};

type HeldProps = {
  readonly label: string;
  readonly path: string;
  readonly value: string;
  /** Why it cannot be changed. */
  readonly help: string;
  readonly isLong?: boolean;
};

/** A field that cannot be changed as the record stands: there to be read, with the reason. */
const HeldField = (props: HeldProps) => <TextField {...props} isReadOnly hasLines onChange={() => undefined} />;

/** An organisation that is chosen and whose record has not come (yet): its number stands for it. */
const notYetNamed = (partyId: string, role: PartyListed['role']): PartyListed => ({ partyId, name: partyId, role, pcn: null, country: '' });

type PartiesProps = Pick<Props, 'draft' | 'change' | 'partyOf' | 'enrollmentId' | 'held' | 'added'>;

function Parties({ draft, change, partyOf, enrollmentId, held, added }: PartiesProps) {
  const { t } = useTexts();
  const said = useRegistryTexts();
  const fields: readonly PartyField[] =
    draft.channelModel === 'ONE_TIER'
      ? ['institutionId', 'resellerId', 'advisorId']
      : ['institutionId', 'resellerId', 'distributorId', 'advisorId'];
  /** What is typed here is kept meanwhile; whoever has registered the organisation comes back with it chosen. */
  const toRegister = (field: PartyField, typed: string) => (
    <Link to="/register/party" search={{ field, typed, ...(enrollmentId === undefined ? {} : { enrollment: enrollmentId }) }}>
      {said.enrollment.registerAs(t.words.partyRole[roleIn[field]])}
    </Link>
  );
  const choice = (field: PartyField) => (
    <div key={field} className="stack-tight">
      {added === field ? <SavedNotice /> : null}
      <PartySearch
        partyRole={roleIn[field]}
        called={t.words.partyRole[roleIn[field]]}
        path={`/${field}`}
        label={said.enrollment[field]}
        isOptional={field === 'advisorId'}
        chosen={draft[field] === '' ? undefined : (partyOf(draft[field]) ?? notYetNamed(draft[field], roleIn[field]))}
        except={[]}
        renderNone={(typed) => (
          <>
            {said.enrollment.notRegistered({ text: typed, role: t.words.partyRole[roleIn[field]] })} {toRegister(field, typed)}
          </>
        )}
        onChoose={(party) => change({ [field]: party?.partyId ?? '' })}
      />
    </div>
  );
  return (
    <section className="stack">
      <h2>{said.enrollment.groups.parties}</h2>
      <p className="field-help">{said.enrollment.partiesHelp}</p>
      {fields.map((field) => {
        const why = held(field);
        const value = draft[field] === '' ? t.enrollment.noneHeld : (partyOf(draft[field])?.name ?? draft[field]);
        return why === undefined ? (
          choice(field)
        ) : (
          <HeldField key={field} label={said.enrollment[field]} path={`/${field}`} value={value} help={why} />
        );
      })}
    </section>
  );
}

/** Every field of an enrollment, in words. */
export function EnrollmentFields({ draft, change, region, enrollmentId, endsOn, held, added, today, partyOf }: Props) {
  const { t, language, date } = useTexts();
  const said = useRegistryTexts();
  const words = said.enrollment;
  const outside = billDatesOutside(draft, endsOn);
  /** What is typed, as it is understood. */
  const zoneHelp = (zone: string): string => {
    const name = zoneText(zone, language);
    return name === zone ? words.timeZoneHelp : `${words.timeZoneHelp} ${zone}: ${name}`;
  };
  const dateWritten = (typed: string): string => {
    const parsed = parseDate(typed);
    return 'date' in parsed ? date(parsed.date) : typed;
  };
  const billed = linesOf(draft.billDates).map(({ text: line }) => dateWritten(line));
  const years = [
    { value: '1', title: words.oneYear },
    { value: '3', title: words.threeYears },
  ] as const;
  /** The field as it stands, in words, where it cannot be changed; else nothing. */
  const heldAs = (field: 'program' | 'timeZone' | 'startsOn' | 'years' | 'billDates', value: string, isLong = false) => {
    const why = held(field);
    return why === undefined ? null : <HeldField label={words[field]} path={`/${field}`} value={value} help={why} isLong={isLong} />;
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
        {(['number', 'masterAgreement'] as const).map((name) => (
          <div key={name} className="stack-tight">
            <TextField {...text(name)} width="short" />
            <div role="status">
              {unusualIn(draft[name]) === '' ? null : (
                <p className="notice" data-tone="soon">
                  {words.unusual(unusualIn(draft[name]))}
                </p>
              )}
            </div>
            {name === 'number' ? <SameNumber number={draft.number} except={enrollmentId} /> : null}
          </div>
        ))}
        {heldAs('program', draft.program === '' ? '' : t.words.program[draft.program]) ?? (
          <SelectField
            label={words.program}
            path="/program"
            empty={said.choose}
            options={program.map((value) => ({ value, title: t.words.program[value] }))}
            value={draft.program}
            onChange={(value) => change({ program: value })}
          />
        )}
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
        {heldAs('timeZone', zoneText(draft.timeZone, language)) ?? (
          <TextField {...text('timeZone')} help={zoneHelp(draft.timeZone.trim())} />
        )}
        <CheckLine title={words.qualified} isChecked={draft.qualified} onChange={(qualified) => change({ qualified })} />
      </section>
      <section className="stack">
        <h2>{words.groups.term}</h2>
        {heldAs('startsOn', dateWritten(draft.startsOn)) ?? (
          <DateField
            label={words.startsOn}
            path="/startsOn"
            today={today}
            value={draft.startsOn}
            onChange={(startsOn) => change({ startsOn })}
          />
        )}
        {heldAs('years', years.find(({ value }) => value === draft.years)?.title ?? '') ?? (
          <SelectField
            label={words.years}
            path="/years"
            empty={said.choose}
            options={years}
            value={draft.years}
            onChange={(chosen) => change({ years: chosen })}
          />
        )}
        {heldAs('billDates', billed.length === 0 ? t.enrollment.noneHeld : billed.join('\n'), billed.length > 1) ?? (
          <TextField {...text('billDates')} isOptional isLong hasLines help={words.billDatesHelp} />
        )}
        <div role="status">
          {outside.length === 0 ? null : (
            <p className="notice" data-tone="soon">
              {words.billDatesOutside(outside.map(date).join(commaIn(language)))}
            </p>
          )}
        </div>
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
      <Parties draft={draft} change={change} partyOf={partyOf} enrollmentId={enrollmentId} held={held} added={added} />
      <ContactRows contacts={draft.contacts} onChange={(contacts) => change({ contacts })} />
      <OrderRows rows={draft.olsOrders} today={today} onChange={(olsOrders) => change({ olsOrders })} />
      {enrollmentId === undefined ? <TextField {...text('enrollmentId')} isOptional help={words.enrollmentIdHelp} /> : null}
    </>
  );
}
