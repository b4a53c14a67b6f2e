import type { ListedOf, ShownOf } from '../../../shared/api/index.ts';
import type { CivilDate } from '../../../shared/calendar/index.ts';
import type { CocpStep } from '../../../shared/texts/en/page/cocp-case.ts';

type Looked = Pick<ListedOf<'COCP'>, 'status' | 'phase' | 'details'>;

/** Filed electronically, and manual since its override was approved: on paper nothing of it was signed (COCP-OVERRIDE-APPROVED). */
export const isManualByOverride = ({ route, history }: Pick<ShownOf<'COCP'>, 'route' | 'history'>): boolean => {
  const filed = history.find(({ act }) => act === 'open');
  const isApproved = history.some(({ act, detail }) => act === 'decide-override' && detail.decision === 'APPROVE');
  return route === 'MANUAL' && isApproved && filed?.detail.route === 'ELECTRONIC';
};

/** What the case waits for. */
export const stepOf = (of: Looked): CocpStep => {
  if (of.status === 'CLOSED') return 'CLOSED';
  switch (of.phase) {
    case 'SIGNING':
      if (of.details.returned) return 'CORRECT';
      return of.details.ink ? 'SIGN_ON_PAPER' : 'SIGN';
    case 'RECEIPT':
      return 'RECEIVE';
    case 'REVIEW':
      return 'REVIEW';
    case 'LATE':
      return 'CHOOSE_WHEN_LATE';
    case 'OVERRIDE':
      return 'DECIDE_OVERRIDE';
    case 'SCHEDULED':
      return 'SCHEDULED';
    case null:
      return 'CLOSED';
    default:
      throw new Error(`unknown phase ${String(of.phase satisfies never)}`);
  }
};

const isLeadTime = (rule: string): boolean => rule.startsWith('COCP-LEAD-');

/** A missed lead time matters until the new partner has chosen what to do about it: from then on it is the override that has a last day. */
export const lateSince = ({ phase, deadlines }: Pick<ListedOf<'COCP'>, 'phase' | 'deadlines'>): CivilDate | undefined => {
  const mattersStill = phase === 'SIGNING' || phase === 'RECEIPT' || phase === 'LATE';
  return mattersStill ? deadlines.findLast(({ rule, state }) => state === 'MISSED' && isLeadTime(rule))?.on : undefined;
};
