import type { CivilDate } from '../../../../shared/calendar/index.ts';
import type { CocpChange, SignerRole } from '../../../../shared/cases/cocp/index.ts';
import type { PartnerRole, Program } from '../../../../shared/records/index.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { FactList, type Fact } from '../../common/fact-list.tsx';
import '../../common/reading/reading.css';
import { useReadingTexts } from '../../common/reading/use-reading-texts.ts';

type Partner = { readonly name: string; readonly pcn: string | null };

/** What stands on the form of a change of channel partner. What is null is not known to its reader yet, and left out. */
export type FormText = {
  readonly change: CocpChange;
  readonly institution: string;
  readonly enrollments: readonly {
    readonly number: string;
    readonly masterAgreement: string | null;
    readonly program: Program | null;
    readonly endsOn: CivilDate | null;
  }[];
  /** `current` null: nobody holds the role. */
  readonly partners: readonly { readonly role: PartnerRole; readonly current: Partner | null; readonly next: Partner }[];
  readonly askedOn: CivilDate | null;
  readonly effectiveOn: CivilDate | null;
  readonly signers: readonly {
    readonly role: SignerRole;
    readonly party: string | null;
    readonly signedOn: CivilDate | null;
    readonly signedAs: string | null;
  }[];
};

const Number = ({ children }: { readonly children: string }) => <span className="number">{children}</span>;

/** The form as flowing text, in the order and the words of the printed one: nothing to pinch, on a screen as narrow as there are. */
export function FormReading({ text, level }: { readonly text: FormText; readonly level: 2 | 3 }) {
  const { t, date } = useTexts();
  const words = useReadingTexts();
  const Heading = `h${level}` as const;
  const { signers } = t.kinds.cocp;
  const fact = (term: string, value: string | null): readonly Fact[] => (value === null ? [] : [{ term, value: <Number>{value}</Number> }]);
  const partner = (term: string, of: Partner | null): readonly Fact[] => [
    { term, value: of?.name ?? words.none },
    ...fact(words.pcn, of?.pcn ?? null),
  ];
  return (
    <div className="stack-tight reading">
      <FactList
        facts={[
          { term: words.change, value: <strong>{t.words.change[text.change]}</strong> },
          { term: words.institution, value: text.institution },
        ]}
      />
      <Heading>{words.about}</Heading>
      {text.enrollments.map(({ number, masterAgreement, program, endsOn }) => (
        <FactList
          key={number}
          facts={[
            ...fact(words.number, number),
            ...fact(words.agreement, masterAgreement),
            ...fact(words.program, program === null ? null : t.words.program[program]),
            ...fact(words.expires, endsOn === null ? null : date(endsOn)),
          ]}
        />
      ))}
      {text.partners.map(({ role, current, next }) => (
        <div key={role} className="stack-tight">
          <Heading>{t.words.partyRole[role]}</Heading>
          <FactList
            facts={[...partner(words.current(t.words.partyRole[role]), current), ...partner(words.next(t.words.partyRole[role]), next)]}
          />
        </div>
      ))}
      <Heading>{words.dates}</Heading>
      <FactList
        facts={[
          ...fact(words.asked, text.askedOn === null ? null : date(text.askedOn)),
          ...fact(words.effective, text.effectiveOn === null ? words.effectiveLater : date(text.effectiveOn)),
        ]}
      />
      <Heading>{words.signatures}</Heading>
      <ol className="signing-order">
        {text.signers.map(({ role, party, signedOn, signedAs }) => (
          <li key={role}>
            {party === null ? null : <strong>{party} </strong>}
            <span className={party === null ? '' : 'quiet small'}>{signers[role]?.title}</span>
            <br />
            <span className="small number">
              {signedOn === null
                ? words.notSigned
                : signedAs === null
                  ? words.signedOn(date(signedOn))
                  : words.signed({ name: signedAs, date: date(signedOn) })}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
