import { Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/** A secret that a deployment makes and puts where it is used; the functions read none themselves, so no request waits for it. */
const newSecret = (scope: Construct, id: string, description: string): Secret => {
  const secret = new Secret(scope, id, {
    description,
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
  });
  Validations.of(secret).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason: 'It is rotated by a deployment, since what uses it is told by one: docs/runbook.md#rotate-the-origin-secret',
  });
  return secret;
};

const valueOf = (secret: Secret): string => secret.secretValue.unsafeUnwrap();

/**
 * What CloudFront sends with each request, so that the API's own address is of no use to others. Generation n and the one before it
 * are taken: a deployment that raises n first lets the function take the new one, then CloudFront send it, and what is still under way
 * with the old one passes.
 */
export class OriginSecret extends Construct {
  /** What CloudFront sends. */
  readonly sent: string;
  /** What the function takes, with a comma between. */
  readonly taken: string;

  constructor(scope: Construct, generation: number) {
    super(scope, 'origin-secret');
    const [now, before] = [generation, generation - 1].map((number) =>
      valueOf(newSecret(this, `Generation${number}`, `What CloudFront sends to the API of Kigen, generation ${number}`)),
    );
    if (now === undefined || before === undefined) throw new TypeError('there are two generations');
    this.sent = now;
    this.taken = `${now},${before}`;
  }
}

/** What the secrets and codes of signing links follow from. A new one ends every link that is under way: each can be sent again. */
export const newLinkKey = (scope: Construct): string =>
  valueOf(newSecret(scope, 'LinkKey', 'What the secrets and codes of signing links follow from'));

/** Signs the cursors of lists. A new one costs whoever is leafing through a list their place in it. */
export const newCursorKey = (scope: Construct): string => valueOf(newSecret(scope, 'CursorKey', 'Signs the cursors of lists'));
