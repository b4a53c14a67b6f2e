import { rolesChanged, type CocpChange } from '../../../shared/cases/cocp/index.ts';
import type { PartnerRole } from '../../../shared/records/index.ts';

/** The roles a change changes; none while it is not chosen. */
export const rolesOf = (change: CocpChange | null): readonly PartnerRole[] => (change === null ? [] : rolesChanged[change]);
