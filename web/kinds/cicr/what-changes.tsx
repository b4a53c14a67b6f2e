import { useTexts } from '../../language/use-texts.tsx';
import type { FactsProps } from '../kind-on-page.ts';
import { askedIn } from './asked.ts';
import { SideBySide } from './side-by-side.tsx';

/** The form as it was filed: who is on record and who is to be, on what, how. */
export function WhatChanges({ of, names }: FactsProps<'CICR'>) {
  const { t, date } = useTexts();
  const asked = askedIn(of, names.enrollment?.contacts);
  return (
    <>
      {asked !== null ? (
        <SideBySide of={of} asked={asked} />
      ) : of.details === null ? (
        <p>{of.form.changes.map((change) => t.cicr.changed[change.what === 'CONTACT' ? change.role : change.what]).join(' · ')}</p>
      ) : (
        <SideBySide of={of} />
      )}
      <dl className="facts">
        <div className="facts-row">
          <dt>{t.case.enrollment}</dt>
          <dd>
            {names.institution} <span className="number">{names.numbers}</span>
          </dd>
        </div>
        {of.effectiveOn === null ? null : (
          <div className="facts-row">
            <dt>{t.case.tookEffectOn}</dt>
            <dd className="number">{date(of.effectiveOn)}</dd>
          </div>
        )}
        {of.route === null ? null : (
          <div className="facts-row">
            <dt>{t.cicr.routeLabel}</dt>
            <dd>{t.cicr.route[of.route]}</dd>
          </div>
        )}
        <div className="facts-row">
          <dt>{t.case.filedBy}</dt>
          <dd>{names.nameOf(of.openedBy?.partyId)}</dd>
        </div>
      </dl>
    </>
  );
}
