import { RemovalPolicy } from 'aws-cdk-lib';
import { CustomDataIdentifier, DataIdentifier, DataProtectionPolicy, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Settings } from '../settings/index.ts';

const retention = {
  30: RetentionDays.ONE_MONTH,
  90: RetentionDays.THREE_MONTHS,
  180: RetentionDays.SIX_MONTHS,
  365: RetentionDays.ONE_YEAR,
  731: RetentionDays.TWO_YEARS,
} as const satisfies Record<Settings['logDays'], RetentionDays>;

/** No log is meant to hold these; what slips in is masked for every reader. Telephone numbers are those of Japan. The expressions know no brackets. */
const masked = [
  DataIdentifier.EMAILADDRESS,
  new CustomDataIdentifier('Token', 'eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}'),
  new CustomDataIdentifier('Telephone', '0[0-9]{1,4}-[0-9]{1,4}-[0-9]{4}'),
  new CustomDataIdentifier('Telephone-from-abroad', '\\+81-?[0-9]{1,4}-[0-9]{1,4}-[0-9]{4}'),
];

/** A log under a known name, kept as long as the stage says, with personal data masked. */
export class PortalLogs extends LogGroup {
  constructor(scope: Construct, id: string, { settings, name }: { readonly settings: Settings; readonly name: string }) {
    super(scope, id, {
      logGroupName: name,
      retention: retention[settings.logDays],
      removalPolicy: RemovalPolicy.DESTROY,
      dataProtectionPolicy: new DataProtectionPolicy({ name: 'personal-data', identifiers: masked }),
    });
  }
}
