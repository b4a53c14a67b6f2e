import { dateIn } from '../../calendar/index.ts';
import { operationsOf, type Enrollment, type EnrollmentId } from '../../records/index.ts';
import { editionOn } from '../../rules/index.ts';
import type { Caller, Decision, World } from '../case.ts';
import { newCase } from '../new-case.ts';
import { enrollmentIn } from '../of-a-case.ts';
import { refuse, type Refused } from '../refusal.ts';
import { personOf } from '../transitions.ts';
import { effect } from './effect.ts';
import { changedBy, type CicrForm } from './form.ts';
import { confirmBy, type CicrCase } from './model.ts';
import { cicrRefusals, routeOf } from './route.ts';
import { tell, tellOperations } from './telling.ts';

/** A channel partner on the enrollment files it, or the institution itself; what it files it confirms, so that takes both rights (CICR-DIRECT). */
const mayOpen = ({ partyId, may }: Caller, of: Enrollment): Refused | null => {
  const isInstitution = partyId === of.institutionId;
  const isPartner = [of.resellerId, of.distributorId, of.advisorId].includes(partyId);
  if (!isInstitution && !isPartner) return refuse('NOT_YOUR_ACT', null);
  if (!may.includes('SUBMIT')) return refuse('NOT_ALLOWED_TO_YOU', null, '', { may: 'SUBMIT' });
  return isInstitution && !may.includes('SIGN') ? refuse('NOT_ALLOWED_TO_YOU', 'CICR-DIRECT', '', { may: 'SIGN' }) : null;
};

const caseOf = (of: Enrollment, form: CicrForm, caller: Caller, world: World): CicrCase => {
  const isDirect = caller.partyId === of.institutionId;
  return {
    ...newCase(
      {
        kind: 'CICR',
        enrollments: [of],
        edition: editionOn(dateIn(of.timeZone, world.now)),
        openedBy: personOf(caller),
        partyIds: [of.institutionId, of.resellerId, caller.partyId, operationsOf(of.region)],
      },
      world,
    ),
    form,
    route: routeOf(form.changes, of).route,
    number: of.number,
    institutionId: of.institutionId,
    partnerId: of.resellerId,
    replaced: [],
    effectiveOn: null,
    resolved: [],
    state: { phase: isDirect ? 'MANUAL' : 'CONFIRMATION', since: world.now },
  };
};

/**
 * Opens a change of contact information. Filed by a partner it waits for the institution; filed by the institution it takes effect at
 * once, or goes to operations (CICR-DIRECT). Refuses a terminated enrollment (CICR-TERMINATED) and roles its agreement version does not
 * know (CICR-V32).
 */
export const open = (enrollmentId: EnrollmentId, form: CicrForm, caller: Caller, world: World): Decision<CicrCase> | Refused => {
  const enrollment = enrollmentIn(world, enrollmentId);
  const refused = mayOpen(caller, enrollment) ?? cicrRefusals(form.changes, enrollment, '/form/changes');
  if (refused !== null) return refused;
  const opened = caseOf(enrollment, form, caller, world);
  const advised = routeOf(form.changes, enrollment);
  const by = personOf(caller);
  const detail = { form: advised.form, route: advised.route, changes: form.changes.map(changedBy) };
  if (opened.state.phase === 'CONFIRMATION') {
    return {
      case: opened,
      events: [{ act: 'open', at: world.now, by, rule: 'CICR-CONFIRM', detail }],
      effects: tell(opened, world, 'CICR_TO_CONFIRM', 'CICR-CONFIRM', [opened.institutionId], { confirmBy: confirmBy(opened) }),
    };
  }
  if (advised.route === 'ELECTRONIC') return effect(opened, { act: 'open', by, rule: 'CICR-DIRECT', detail }, world);
  return {
    case: opened,
    events: [{ act: 'open', at: world.now, by, rule: 'CICR-DIRECT', detail }],
    effects: [
      ...tellOperations(opened, world, 'CICR_TO_PROCESS', 'CICR-MANUAL'),
      ...tell(opened, world, 'CICR_FILED', 'CICR-DIRECT', [opened.partnerId]),
    ],
  };
};
