import type { LateRule } from '../../../cases/cocp/index.ts';

/** Why a form was late, in a few words. */
export const lateReasons = {
  'COCP-LEAD-AMS-30': 'Lead time to the anniversary or bill date missed (Americas)',
  'COCP-LEAD-AMS-10': 'Lead time of a change of distributor missed (Americas)',
  'COCP-LEAD-INTL-EES-30': 'Lead time of an EES (campus) enrollment missed (International)',
  'COCP-LEAD-INTL-SCHOOL-15': 'Lead time of a School enrollment missed (International)',
  'COCP-LATE-M15': 'Asked for an earlier date than the signature gives (M15)',
} satisfies Record<LateRule, string>;
