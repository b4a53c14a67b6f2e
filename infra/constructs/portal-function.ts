import { resolve } from 'node:path';
import { Duration, Stage } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ApplicationLogLevel, Architecture, LoggingFormat, Runtime, SystemLogLevel, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import type { Settings } from '../settings/index.ts';
import {
  drawingOptions,
  entryOf,
  functions,
  hasFonts,
  type EnvironmentName,
  type EnvironmentOf,
  type FunctionName,
} from '../stacks/functions.ts';
import { acknowledgeWildcards } from './acknowledge.ts';
import { bundling, root } from './bundling.ts';
import { PortalLogs } from './portal-logs.ts';
import { grantTable, type Data } from './table-access.ts';

/** What every function of a stage may be told. */
type Told = Readonly<
  Record<Exclude<EnvironmentName, 'TOKEN_ISSUER' | 'CLIENT_ID' | 'ORIGIN_SECRETS' | 'CURSOR_KEY' | 'UPLOADS_FUNCTION'>, string>
>;

/** What the parts of a stage share. */
export type Shared = { readonly settings: Settings; readonly data: Data; readonly told: Told };

/** Those variables alone, whatever else is known. */
const only = (names: readonly EnvironmentName[], values: Readonly<Partial<Record<EnvironmentName, string>>>): Record<string, string> =>
  Object.fromEntries(
    names.map((name) => {
      const value = values[name];
      if (value === undefined) throw new TypeError(`${name} has no value`);
      return [name, value];
    }),
  );

/** A function of functions/, as infra/stacks/functions.ts describes it, that may write its own log and reach the table: nothing else yet. */
export class PortalFunction<Name extends FunctionName> extends NodejsFunction {
  constructor(scope: Construct, name: Name, { settings, data }: Shared, told: EnvironmentOf<Name>) {
    const { does, memory, timeout, reserved, table, packaged, environment } = functions[name];
    const functionName = `kigen-${settings.stage}-${name}`;
    const logs = new PortalLogs(scope, `${name}-logs`, { settings, name: `/aws/lambda/${functionName}` });
    const role = new Role(scope, `${name}-role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `${functionName}: ${does}`,
    });
    logs.grantWrite(role);
    super(scope, name, {
      functionName,
      description: does,
      role,
      logGroup: logs,
      entry: resolve(root, entryOf(name)),
      projectRoot: root,
      depsLockFilePath: resolve(root, 'package-lock.json'),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memory,
      timeout: Duration.seconds(timeout),
      ...(reserved !== null && settings.reservesConcurrency ? { reservedConcurrentExecutions: reserved } : {}),
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      awsSdkConnectionReuse: false,
      environmentEncryption: data.key,
      environment: {
        ...only(environment, told),
        ...(hasFonts(name) ? { NODE_OPTIONS: drawingOptions } : {}),
        POWERTOOLS_SERVICE_NAME: name,
        POWERTOOLS_METRICS_NAMESPACE: `kigen-${settings.stage}`,
        POWERTOOLS_LOG_LEVEL: 'INFO',
      },
      bundling: bundling({
        name,
        packaged,
        fonts: hasFonts(name),
        sourceMaps: resolve(Stage.of(scope)?.outdir ?? 'cdk.out', 'source-maps'),
      }),
    });
    grantTable(this, data, table);
    acknowledgeWildcards(role, 'X-Ray: PutTraceSegments and PutTelemetryRecords know no resources', ['Resource::*']);
  }
}
