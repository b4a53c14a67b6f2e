import type { Caller, Kind } from '../case.ts';
import { completeTaskInput } from '../transitions.ts';
import { act } from './act.ts';
import { cocpActs, transitions } from './acts.ts';
import { follow } from './close.ts';
import { due, pass } from './deadlines.ts';
import { cocpForm, enrollmentsOf, newPartners, rolesChanged, type CocpForm } from './form.ts';
import { cocpCase, type CocpCase } from './model.ts';
import { open } from './open.ts';
import { awaitsPaper, takeScan } from './scans.ts';
import { split } from './split.ts';
import { view, type CocpView } from './view.ts';

/** Any partner of a role the change names may ask about it and submit one, also for an enrollment it is not on yet. */
export const admitsToChange = (caller: Pick<Caller, 'role'>, change: CocpForm['change']): boolean =>
  (rolesChanged[change] as readonly string[]).includes(caller.role);

/** COCP: change of channel partner (チャネル パートナーの変更). Rules: COCP-*. */
export const cocp: Kind<CocpCase, CocpForm, CocpView> = {
  kind: 'COCP',
  openedBy: ['INSTITUTION', 'RESELLER', 'DISTRIBUTOR', 'ADVISOR'],
  formSchema: cocpForm,
  caseSchema: cocpCase,
  acts: { ...cocpActs, 'complete-task': { input: completeTaskInput } },
  enrollmentsOf,
  partiesOf: (form) => newPartners(form).map(({ partyId }) => partyId),
  split,
  admits: (caller, form) => admitsToChange(caller, form.change),
  open,
  act,
  actsFor: transitions.actsFor,
  paper: { awaits: awaitsPaper, formNumber: ({ formNumber }) => formNumber, takeScan },
  due,
  pass,
  follow,
  view,
};

export { adviseCocp, returnToOf, type CocpAdvice, type Duty } from './advice.ts';
export { cocpActNames, cocpActs, type CocpAct } from './acts.ts';
export { cocpClock, lapsesOnItsWay } from './clock.ts';
export { effectiveDateRuleOf } from './effective-date.ts';
export { cocpChange, cocpForm, newPartners as newPartnersOf, type CocpForm } from './form.ts';
export { leadRuleOf } from './lead-time.ts';
export { cocpPhases, type CocpCase } from './model.ts';
export { originalsOf } from './originals.ts';
export { formNameOf } from './form-name.ts';
export { regularDatesIn } from './regular-dates.ts';
export { lateRuleOf, lateRules, overrideDecisions, overridesIn, type LateRule, type Override, type OverrideDecision } from './overrides.ts';
export { cocpFormNames, type FormName } from './route.ts';
export { hasPrevious, heldField, newPartnerField, previousOn, rolesChanged, type CocpChange } from './roles.ts';
export { signerRole, type SignerRole } from './signers.ts';
