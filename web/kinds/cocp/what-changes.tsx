import { useTexts } from '../../language/use-texts.tsx';
import type { FactsProps } from '../kind-on-page.ts';
import { rolesOf } from './roles-of.ts';
import { newPartnerIn } from './new-partners.ts';
import { isManualByOverride } from './standing.ts';
import { useCocpTexts } from './use-cocp-texts.ts';

/** The form as it was filed: from whom to whom, on what, from when, how. */
export function WhatChanges({ of, names }: FactsProps<'COCP'>) {
  const { t, date } = useTexts();
  const { form } = of;
  const said = useCocpTexts();
  const on = of.effectiveOn;
  const byOverride = isManualByOverride(of);
  return (
    <dl className="facts">
      {rolesOf(form.change).map((role) => {
        const named = form.current.find((partner) => partner.role === role);
        const title = t.words.partyRole[role];
        return (
          <div key={role} className="facts-row">
            <dt>{title}</dt>
            <dd>
              {named === undefined ? <span className="quiet">{t.enrollment.noneHeld}</span> : named.name}
              <br />
              <span aria-hidden="true">→ </span>
              <span className="hidden-but-read">{t.case.to(t.words.partnerInSentence[role])}</span>
              <strong>{names.nameOf(newPartnerIn(form, role))}</strong>
            </dd>
          </div>
        );
      })}
      <div className="facts-row">
        <dt>{t.case.enrollment}</dt>
        <dd>
          {names.institution} <span className="number">{names.numbers}</span>
        </dd>
      </div>
      <div className="facts-row">
        <dt>{of.outcome === 'EFFECTIVE' ? t.case.tookEffectOn : t.case.effectiveOn}</dt>
        <dd className="number">{on === null ? <span className="quiet">{t.case.effectiveOpen}</span> : date(on)}</dd>
      </div>
      {form.requestedEffectiveOn === undefined || form.requestedEffectiveOn === on ? null : (
        <div className="facts-row">
          <dt>{t.case.askedOn}</dt>
          <dd className="number">{date(form.requestedEffectiveOn)}</dd>
        </div>
      )}
      {of.route === null ? null : (
        <div className="facts-row">
          <dt>{t.case.route}</dt>
          <dd>
            {of.details.ink && !byOverride ? t.case.routeInk : t.case.routeText[of.route]}
            {byOverride ? <p className="quiet small">{said.manualByOverride}</p> : null}
          </dd>
        </div>
      )}
      {of.receivedOn === null ? null : (
        <div className="facts-row">
          <dt>{t.case.receivedOn}</dt>
          <dd className="number">{date(of.receivedOn)}</dd>
        </div>
      )}
      <div className="facts-row">
        <dt>{t.case.filedBy}</dt>
        <dd>{names.nameOf(of.openedBy?.partyId)}</dd>
      </div>
    </dl>
  );
}
