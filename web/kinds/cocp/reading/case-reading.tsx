import type { ShownOf } from '../../../../shared/api/index.ts';
import type { CaseNames } from '../../../case/use-case-names.ts';
import type { FactsProps } from '../../kind-on-page.ts';
import { newPartnerIn } from '../new-partners.ts';
import { rolesOf } from '../roles-of.ts';
import { FormReading, type FormText } from './form-reading.tsx';
import { useReadingTexts } from '../../common/reading/use-reading-texts.ts';

/** The form of a case, as whoever signs it reads it. */
const formTextOf = (of: ShownOf<'COCP'>, names: CaseNames): FormText => ({
  change: of.form.change,
  institution: names.institution,
  enrollments: names.enrollments.map(({ number, masterAgreement, program, endsOn }) => ({ number, masterAgreement, program, endsOn })),
  partners: rolesOf(of.form.change).map((role) => {
    const next = newPartnerIn(of.form, role);
    return {
      role,
      current: of.form.current.find((partner) => partner.role === role) ?? null,
      next: { name: names.nameOf(next), pcn: names.partyOf(next)?.pcn ?? null },
    };
  }),
  askedOn: of.form.requestedEffectiveOn ?? null,
  effectiveOn: of.effectiveOn,
  signers: of.signers.map(({ role, partyId, signedOn, name }) => ({
    role,
    party: names.nameOf(partyId),
    signedOn,
    signedAs: name ?? null,
  })),
});

/** What is being signed, above the form that signs it. */
export function CaseReading({ of, names }: FactsProps<'COCP'>) {
  const words = useReadingTexts();
  return (
    <section className="card stack-tight">
      <h2>{words.title}</h2>
      <FormReading text={formTextOf(of, names)} level={3} />
    </section>
  );
}
