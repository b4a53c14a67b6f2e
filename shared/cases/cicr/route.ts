import { compareVersions, type ContactRole, type Enrollment } from '../../records/index.ts';
import type { RuleId } from '../../rules/index.ts';
import type { Route } from '../case.ts';
import { allRefusals, type Refusal, type Refused } from '../refusal.ts';
import { isOnlineRole, type CicrChange } from './form.ts';

/** The form to fill in on screen, or the one to print. */
export const cicrFormNames = ['CONTACT_CHANGE', 'CONTACT_CHANGE_MANUAL'] as const;
export type CicrFormName = (typeof cicrFormNames)[number];

export const formOf = { ELECTRONIC: 'CONTACT_CHANGE', MANUAL: 'CONTACT_CHANGE_MANUAL' } as const satisfies Record<Route, CicrFormName>;

type CicrRoute = {
  readonly route: Route;
  readonly form: CicrFormName;
  /** Every rule that holds, the one that decides the route first. */
  readonly why: readonly RuleId[];
};

/** Is this changed online, or by operations (CICR-ROLES, CICR-MANUAL)? */
export const isOnline = (change: CicrChange): boolean => change.what === 'CONTACT' && isOnlineRole(change.role);

/** Roles that exist from this agreement version on (CICR-V32, VERSION-ORDER). */
const sinceVersion = {
  NOTICES: '3.2',
  NOTICES_AND_ONLINE_ACCESS: '3.2',
  SA_BENEFITS: '3.2',
} as const satisfies { readonly [role in ContactRole]?: string };

const isVersioned = (role: string): role is keyof typeof sinceVersion => Object.hasOwn(sinceVersion, role);

/** Online, unless a change is not online or the agreement has expired: then the whole form goes to operations (CICR-MIXED). */
export const routeOf = (changes: readonly CicrChange[], { status }: Pick<Enrollment, 'status'>): CicrRoute => {
  const online = changes.filter(isOnline);
  const isMixed = online.length > 0 && online.length < changes.length;
  const isManual = online.length < changes.length || status === 'EXPIRED';
  const why: readonly (readonly [boolean, RuleId])[] = [
    [isManual, 'CICR-MANUAL'],
    [isMixed, 'CICR-MIXED'],
    [online.length > 0, 'CICR-ROLES'],
    [changes.some((change) => change.what === 'CONTACT' && isVersioned(change.role)), 'CICR-V32'],
  ];
  const route = isManual ? 'MANUAL' : 'ELECTRONIC';
  return {
    route,
    form: formOf[route],
    why: why.flatMap(([holds, rule]) => (holds ? [rule] : [])),
  };
};

const versionRefusals = (changes: readonly CicrChange[], { agreementVersion }: Enrollment, at: string): readonly Refusal[] =>
  changes.flatMap((change, index): readonly Refusal[] => {
    if (change.what !== 'CONTACT' || !isVersioned(change.role)) return [];
    const since = sinceVersion[change.role];
    if (compareVersions(agreementVersion, since) >= 0) return [];
    return [{ code: 'CONTACT_NEEDS_LATER_VERSION', rule: 'CICR-V32', path: `${at}/${index}/role`, facts: { since } }];
  });

/** What can not be changed, or not here. `at`: where in what was sent the changes stand. */
export const cicrRefusals = (changes: readonly CicrChange[], of: Enrollment, at: string): Refused | null =>
  allRefusals([
    of.status === 'TERMINATED'
      ? [
          {
            code: 'ENROLLMENT_TERMINATED',
            rule: 'CICR-TERMINATED',
            path: '/enrollmentId',
            facts: { enrollmentId: of.enrollmentId, number: of.number },
          },
        ]
      : [],
    versionRefusals(changes, of, at),
  ]);
