/** Why the portal does not start: one sentence for whoever typed the command, no stack. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
