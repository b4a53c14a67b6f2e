import type { CivilDate } from '../../../../shared/calendar/index.ts';
import type { CaseNames } from '../../../case/use-case-names.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { FactList, type Fact } from '../fact-list.tsx';
import './reading.css';
import { useReadingTexts } from './use-reading-texts.ts';

/** A part of a form: its heading, what it says, and what is filled in. */
export type FormPart = { readonly heading: string; readonly says?: readonly string[]; readonly facts?: readonly Fact[] };

type Props = {
  /** What the reader is about to do with it. */
  readonly title: string;
  /** What the form is called. */
  readonly form: string;
  readonly says: readonly string[];
  readonly parts: readonly FormPart[];
};

/** A form as flowing text, part by part in the order and the words of the printed one: what somebody signs, before they do. */
export function FormText({ title, form, says, parts }: Props) {
  return (
    <section className="card stack-tight">
      <h2>{title}</h2>
      <div className="stack-tight reading">
        <p>
          <strong>{form}</strong>
        </p>
        {says.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {parts.map(({ heading, says: saysHere = [], facts = [] }) => (
          <div key={heading} className="stack-tight">
            <h3>{heading}</h3>
            {saysHere.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {facts.length === 0 ? null : <FactList facts={facts} />}
          </div>
        ))}
      </div>
    </section>
  );
}

export const numberFact = (term: string, value: string | null | undefined): readonly Fact[] =>
  value === null || value === undefined ? [] : [{ term, value: <span className="number">{value}</span> }];

/** Who signs in which place, under which words, and whether they have. */
type SignerText = {
  readonly term: string;
  readonly party: string;
  readonly declaration: string;
  readonly signedOn: CivilDate | null;
  readonly signedAs: string | null;
};

export const useSignatureFact = (): ((of: SignerText) => Fact) => {
  const { date } = useTexts();
  const words = useReadingTexts();
  return ({ term, party, declaration, signedOn, signedAs }) => ({
    term,
    value: (
      <>
        <strong>{party}</strong>
        <br />
        {declaration}
        <br />
        <span className="small number">
          {signedOn === null
            ? words.notSigned
            : signedAs === null
              ? words.signedOn(date(signedOn))
              : words.signed({ name: signedAs, date: date(signedOn) })}
        </span>
      </>
    ),
  });
};

/** The enrollment and institution a form is about. */
export const useAboutEnrollment = (names: CaseNames): FormPart => {
  const { t, date } = useTexts();
  const words = useReadingTexts();
  const { enrollment } = names;
  return {
    heading: words.about,
    facts: [
      { term: words.institution, value: names.institution },
      ...numberFact(words.pcn, names.partyOf(enrollment?.institutionId)?.pcn),
      ...numberFact(words.number, enrollment?.number),
      ...numberFact(words.agreement, enrollment?.masterAgreement),
      ...numberFact(words.program, enrollment === undefined ? null : t.words.program[enrollment.program]),
      ...numberFact(words.expires, enrollment === undefined ? null : date(enrollment.endsOn)),
    ],
  };
};
