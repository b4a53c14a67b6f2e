import type { CivilDate } from '../../../shared/calendar/index.ts';
import type { CaseShown, EnrollmentShown } from '../../../shared/api/index.ts';
import { zoneText } from '../../../shared/texts/zones.ts';
import { useCase, useRules } from '../../api/queries.ts';
import { kindOnPage } from '../../kinds/index.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useSentence } from '../use-sentence.ts';
import { factsOf, reckoningOf, yearsOf, type Fact, type Reckoning } from './reckoning.ts';
import { Rule } from './rule.tsx';
import { useWhyTexts } from './use-why-texts.ts';
import { WhatIf } from './what-if.tsx';
import { subjectOf } from './what-if-subjects.ts';

export type InFullProps = {
  readonly rule: string;
  readonly on: CivilDate;
  /** What it is a date of: a case, or its log number where the case is not at hand; an enrollment. */
  readonly of?: CaseShown | undefined;
  readonly caseId?: string | undefined;
  readonly enrollment?: EnrollmentShown | undefined;
  /** How it follows from a fact, where whoever shows it has just computed it. */
  readonly how?: Reckoning;
};

const useFactText = (of: CaseShown | undefined): ((fact: Fact) => string) => {
  const texts = useTexts();
  const { why } = useWhyTexts();
  const sentence = useSentence();
  return ({ what }) => {
    if (what.name === 'SIGNED') {
      const role = of === undefined ? undefined : kindOnPage(of).words(texts.t).signers[what.role]?.title;
      return why.facts.SIGNED(role ?? '');
    }
    if (what.name === 'HAPPENED') return why.facts.HAPPENED(of === undefined ? '' : sentence(of, what.entry));
    return why.facts[what.name];
  };
};

function Reckoned({
  how,
  on,
  of,
  zone,
}: {
  readonly how: Reckoning;
  readonly on: CivilDate;
  readonly of: CaseShown | undefined;
  readonly zone: string;
}) {
  const { date, language } = useTexts();
  const { why } = useWhyTexts();
  const factText = useFactText(of);
  const [from, to] = [date(how.from.on), date(on)];
  const sum =
    how.by === 'YEARS'
      ? (how.lessOneDay ? why.yearsLessADay : why.years)({ from, years: how.years, on: to })
      : how.days === 0
        ? why.same
        : (how.days > 0 ? why.after : why.before)({ from, days: Math.abs(how.days), on: to });
  return (
    <dl className="facts">
      <div className="facts-row">
        <dt>{why.countedFrom}</dt>
        <dd>
          <span className="number">{from}</span>
          <br />
          <span className="quiet">{factText(how.from)}</span>
        </dd>
      </div>
      <div className="facts-row">
        <dt>{why.sum}</dt>
        <dd>
          <strong className="number">{sum}</strong>
          <br />
          <span className="quiet">{why.zone(zoneText(zone, language))}</span>
        </dd>
      </div>
    </dl>
  );
}

/** The rule behind a date, what it was counted from, the arithmetic; and what another day would change. */
function Explained({ rule, on, of, enrollment, how: told }: Omit<InFullProps, 'caseId'>) {
  const { data: rules } = useRules();
  const known = rules?.find(({ id }) => id === rule);
  const zone = enrollment?.timeZone ?? 'UTC';
  const counted = known === undefined || of === undefined ? null : reckoningOf(known, on, factsOf(of, zone));
  const inYears = enrollment === undefined || (rule !== 'DATE-3' && rule !== 'DATE-4') ? null : yearsOf(enrollment, on, rule === 'DATE-4');
  const how = told ?? counted ?? inYears;
  const subject = of === undefined || enrollment === undefined ? null : subjectOf(of, enrollment);
  return (
    <div className="why stack-tight">
      <Rule id={rule} />
      {how === null ? null : <Reckoned how={how} on={on} of={of} zone={zone} />}
      {subject === null ? null : <WhatIf of={subject} zone={zone} />}
    </div>
  );
}

function OfCase({ caseId, ...asked }: InFullProps & { readonly caseId: string }) {
  const { data } = useCase(caseId);
  return <Explained {...asked} of={data} />;
}

export function InFull(props: InFullProps) {
  return props.caseId === undefined ? <Explained {...props} /> : <OfCase {...props} caseId={props.caseId} />;
}
