import { describe, expect, it } from 'vitest';
import { codeHelp } from '../../../shared/texts/en/page/code-help.ts';
import { desk } from '../../../shared/texts/en/page/desk.ts';
import { invite } from '../../../shared/texts/en/page/invite.ts';
import { linkLeft } from '../../../shared/texts/en/page/link-left.ts';
import { linkOver } from '../../../shared/texts/en/page/link-over.ts';

const name = 'Toto Distribution K.K.';
const plain = 'Toto Distribution';

const sentences: readonly (readonly [string, (who: string) => string])[] = [
  ['mails that went out', (to) => desk.loop.mails({ count: 2, to })],
  ['a link that is on its way', invite.sent],
  ['a code that is sent again', codeHelp.againMeans],
  ['a link that is sent again', (who) => linkOver.sendAgainMeans({ name: who, byInviter: null })],
  ['a link handed over', (codeBy) => linkLeft.forwardedTo({ name: 'Hanako', email: 'hanako@test.example', codeBy })],
  ['a new link by mail', linkLeft.sentAgainByMail],
  ['a link that has not come', (inviter) => linkLeft.notArrived({ inviter, person: null })],
];

describe('an English sentence that ends in a name', () => {
  it.each(sentences)('has one full stop, whatever the name ends in: %s', (_, say) => {
    expect(say(name)).toContain(name);
    expect(say(name)).not.toContain('..');
    expect(say(plain)).toContain(`${plain}.`);
  });
});
