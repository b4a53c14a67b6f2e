import type { ListedOf, ShownOf } from '../../../shared/api/index.ts';
import type { CivilDate } from '../../../shared/calendar/index.ts';
import type { CocpChange, SignerRole } from '../../../shared/cases/cocp/index.ts';
import type { Region } from '../../../shared/records/index.ts';
import type { CocpStep } from '../../../shared/texts/en/page/cocp-case.ts';

type Signers = readonly { readonly role: SignerRole; readonly partyId: string; readonly signedOn: CivilDate | null }[];

/** What changes, read from who signs: lists carry no form. */
export const changeOf = (signers: Signers): CocpChange => {
  const has = (role: SignerRole) => signers.some((signer) => signer.role === role);
  if (has('NEW_ADVISOR')) return 'SOFTWARE_ADVISOR';
  if (!has('NEW_RESELLER')) return 'DISTRIBUTOR';
  return has('NEW_DISTRIBUTOR') ? 'RESELLER_AND_DISTRIBUTOR' : 'RESELLER';
};

type Looked = Pick<ListedOf<'COCP'>, 'status' | 'phase' | 'route' | 'signers' | 'waitingOn' | 'acts'>;

/** International and manual: on paper (COCP-INK). */
export const isOnPaper = ({ route }: Pick<ListedOf<'COCP'>, 'route'>, region: Region | undefined): boolean =>
  route === 'MANUAL' && region === 'INTERNATIONAL';

/** Filed electronically, and manual since its override was approved: on paper nothing of it was signed (COCP-OVERRIDE-APPROVED). */
export const isManualByOverride = ({ route, history }: Pick<ShownOf<'COCP'>, 'route' | 'history'>): boolean => {
  const filed = history.find(({ act }) => act === 'open');
  const isApproved = history.some(({ act, detail }) => act === 'decide-override' && detail.decision === 'APPROVE');
  return route === 'MANUAL' && isApproved && filed?.detail.route === 'ELECTRONIC';
};

/** Is the submitter to correct the form? Then it waits on the submitter although it is others who have yet to sign. */
const isWithSubmitter = ({ signers, waitingOn, acts }: Looked, onPaper: boolean): boolean => {
  if (acts.includes('correct')) return true;
  const unsigned = signers.filter(({ signedOn }) => signedOn === null).map(({ partyId }) => partyId);
  const inTurn = new Set(onPaper ? unsigned : unsigned.slice(0, 1));
  return inTurn.size !== waitingOn.length || waitingOn.some((partyId) => !inTurn.has(partyId));
};

/** What the case waits for. */
export const stepOf = (of: Looked, region: Region | undefined): CocpStep => {
  if (of.status === 'CLOSED') return 'CLOSED';
  switch (of.phase) {
    case 'SIGNING':
      if (isWithSubmitter(of, isOnPaper(of, region))) return 'CORRECT';
      return isOnPaper(of, region) ? 'SIGN_ON_PAPER' : 'SIGN';
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
