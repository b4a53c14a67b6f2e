import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Settings } from '../settings/index.ts';
import { acknowledgeWildcards } from './acknowledge.ts';
import { root } from './bundling.ts';
import { ofThisAccount } from './of-this-account.ts';
import { PortalLogs } from './portal-logs.ts';

const nameOf = ({ stage }: Settings): string => `kigen-${stage}-case-clock`;

/** Known before the machine is: the function tick starts executions of it and is called by it. */
export const caseClockArn = (scope: Construct, settings: Settings): string =>
  Stack.of(scope).formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: nameOf(settings),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

type Props = { readonly settings: Settings; readonly tick: IFunction; readonly park: IFunction };

/** The state machine of infra/case-clock.asl.json, as that file stands. */
export class CaseClock extends StateMachine {
  constructor(scope: Construct, { settings, tick, park }: Props) {
    const role = new Role(scope, 'case-clock-role', { assumedBy: ofThisAccount(scope, 'states.amazonaws.com') });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [tick.functionArn, park.functionArn] }));
    super(scope, 'case-clock', {
      stateMachineName: nameOf(settings),
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(readFileSync(resolve(root, 'infra/case-clock.asl.json'), 'utf8')),
      definitionSubstitutions: { TickFunctionArn: tick.functionArn, ParkFunctionArn: park.functionArn },
      role,
      tracingEnabled: true,
      logs: {
        destination: new PortalLogs(scope, 'case-clock-logs', { settings, name: `/aws/vendedlogs/states/${nameOf(settings)}` }),
        level: LogLevel.ALL,
        // The token that wakes a case is in it.
        includeExecutionData: false,
      },
    });
    acknowledgeWildcards(role, 'X-Ray and the delivery of a log know no resources', ['Resource::*']);
  }
}

/** By the machine's known name, so that tick may hold it too. The token is the right to wake: SendTaskSuccess asks for the machine it came from. */
export const grantClock = (grantee: IFunction, arn: string, actions: readonly ('StartExecution' | 'SendTaskSuccess')[]): void => {
  for (const action of actions) grantee.addToRolePolicy(new PolicyStatement({ actions: [`states:${action}`], resources: [arn] }));
};
