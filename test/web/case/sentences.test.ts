import { describe, expect, it } from 'vitest';
import { happeningsOfAll, happeningsOfKind } from '../../../shared/cases/happenings.ts';
import type { CaseShown, PartyShown } from '../../../shared/api/index.ts';
import { caseKind, unfitReasons } from '../../../shared/records/index.ts';
import { dateText } from '../../../shared/texts/dates.ts';
import { history as historyEn } from '../../../shared/texts/en/page/history.ts';
import { page as en } from '../../../shared/texts/en/page.ts';
import { history as historyJa } from '../../../shared/texts/ja/page/history.ts';
import { page as ja } from '../../../shared/texts/ja/page.ts';
import { partyOfEntry } from '../../../web/case/history-party.ts';
import { partiesTold, sentenceOf } from '../../../web/case/use-sentence.ts';
import { aCase, anEntry } from './a-case.ts';

/** How a mail to whoever a link of a party is for is named. */
const linkOf = (partyId: string): string => `LINK-${partyId}`;

const languages = {
  en: { words: historyEn, texts: { t: en, language: 'en', date: (date: Parameters<typeof dateText>[0]) => dateText(date, 'en') } },
  ja: { words: historyJa, texts: { t: ja, language: 'ja', date: (date: Parameters<typeof dateText>[0]) => dateText(date, 'ja') } },
} as const;

const aParty = (partyId: string, name: string): PartyShown => ({
  partyId,
  name,
  nameLocal: null,
  role: 'INSTITUTION',
  pcn: '',
  country: 'JP',
  version: 1,
});
const parties = new Map([
  ['P-UNI', aParty('P-UNI', 'Hokuto University')],
  ['P-RES2', aParty('P-RES2', 'Aoba System')],
]);
const names = { partyOf: (id: string | null | undefined) => parties.get(id ?? ''), enrollment: undefined };

const said = (language: 'en' | 'ja', told: Parameters<typeof anEntry>[0], of: CaseShown = aCase(), known?: typeof names): string => {
  const { words, texts } = languages[language];
  return sentenceOf(of, anEntry(told), words, texts, known);
};

/** Any kind, which its own words are looked up by. */
const ofKind = (kind: CaseShown['kind']): CaseShown => ({ ...aCase(), kind, details: { choice: null } }) as unknown as CaseShown;

const all = caseKind.options.flatMap((kind) => [...happeningsOfAll, ...happeningsOfKind[kind]].map((act) => [kind, act] as const));

const full = {
  partyId: 'P-UNI',
  to: ['P-UNI', 'P-RES2'],
  whom: 'PARTY-P-UNI',
  role: 'INSTITUTION',
  unfit: 'ENCRYPTED',
  decision: 'APPROVE',
  option: 'EXTEND',
  number: '87654321',
  computers: 12,
  expiresAt: '2027-03-01T14:59:59Z',
  effectiveOn: '2027-04-01',
  requestedEffectiveOn: '2027-04-01',
  receivedOn: '2027-03-01',
  orderedOn: '2027-03-01',
  endsOn: '2030-03-31',
};

describe.each(['en', 'ja'] as const)('the sentences of a history (%s)', (language) => {
  it.each(all)('tell what happened in a %s: %s', (kind, act) => {
    for (const [detail, party] of [
      [{}, undefined],
      [full, names],
    ] as const) {
      const sentence = said(language, { act, detail }, ofKind(kind), party);
      expect(sentence).not.toBe(languages[language].words.unknown);
      expect(sentence).toMatch(language === 'en' ? /^[A-Z].*\.$/ : /[\u3040-\u30ff\u4e00-\u9fff].*。$/);
      expect(sentence).not.toMatch(/undefined|null|…| {2}| [,;.]|\b(?:P|OPS)-|\b[A-Z]{3,}\b/);
    }
  });

  it('tell a transfer that operations declined as rejected, one that a signer declined as declined', () => {
    const { decline, reject } = languages[language].words.of.TRANSFER;
    const ended = (outcome: 'DECLINED' | 'REJECTED'): CaseShown => ({ ...ofKind('TRANSFER'), outcome });
    expect(said(language, { act: 'decline' }, ended('REJECTED'))).toBe(reject);
    expect(said(language, { act: 'decline' }, ended('DECLINED'))).toBe(decline);
  });

  it('say of what the page does not know that there is something, and how to read it', () => {
    expect(said(language, { act: 'of-a-later-day' })).toBe(languages[language].words.unknown);
    expect(said(language, { act: 'toString' })).toBe(languages[language].words.unknown);
  });

  it('give each reason for which a scan was refused', () => {
    const reasons = unfitReasons.map((unfit) => said(language, { act: 'refuse-scan', detail: { unfit } }));
    expect(new Set([...reasons, said(language, { act: 'refuse-scan' })]).size).toBe(unfitReasons.length + 1);
  });
});

describe('an entry of the history', () => {
  it.each([
    ['mail-bounced', { whom: 'PARTY-P-UNI' }, 'A mail to Hokuto University came back undelivered; the address has to be put right.'],
    [
      'mail-bounced',
      { whom: 'ESCALATION-P-UNI' },
      'A mail to the escalation address of Hokuto University came back undelivered; the address has to be put right.',
    ],
    ['mail-bounced', { whom: 'CONTACT-0-NEW' }, 'A mail to the new contact came back undelivered; the address has to be put right.'],
    ['send-again', { mailId: '0a', whom: 'PARTY-P-UNI' }, 'A mail to Hokuto University was sent again, as it had not arrived.'],
    ['send-again', { mailId: '0a' }, 'A mail was sent again, as it had not arrived.'],
    ['remind-by-hand', { to: ['P-UNI', 'P-RES2'] }, 'Sent a reminder to Hokuto University, Aoba System.'],
    ['remind-by-hand', { to: ['P-UNI', 'P-GONE'] }, 'Sent a reminder.'],
    [
      'invite',
      { partyId: 'P-UNI', expiresAt: '2027-03-01T14:59:59Z' },
      'Sent a link to decide without an account for Hokuto University, which is good until 28 February 2027 (Sun).',
    ],
  ])('names whom it was about and until when: %s %j', (act, detail, sentence) => {
    expect(said('en', { act, detail }, aCase(), names)).toBe(sentence);
  });

  it.each([
    [
      'mail-bounced',
      { whom: linkOf('P-UNI') },
      'Hokuto Universityの手続きを依頼した方宛てのメールが配信されずに戻りました。アドレスの訂正が必要です。',
    ],
    ['remind-by-hand', { to: ['P-UNI', 'P-RES2'] }, 'Hokuto University、Aoba Systemにリマインダーを送りました。'],
    ['refuse-scan', { unfit: 'ENCRYPTED' }, 'スキャンとして送られたファイルを受け付けませんでした (パスワードで保護されています)。'],
  ])('and so in Japanese: %s %j', (act, detail, sentence) => {
    expect(said('ja', { act, detail }, aCase(), names)).toBe(sentence);
  });

  it('says which task was finished, as the reader is told of it', () => {
    const withTask = (text: string) => ({ ...aCase(), tasks: [{ taskId: 'T1', text }] }) as unknown as CaseShown;
    const of = withTask('Put the address right.');
    expect(said('en', { act: 'complete-task', detail: { taskId: 'T1' } }, of)).toBe('Finished a task: Put the address right.');
    const ofJa = withTask('アドレスを訂正してください。');
    expect(said('ja', { act: 'complete-task', detail: { taskId: 'T1' } }, ofJa)).toBe('作業を完了しました: アドレスを訂正してください。');
    expect(said('en', { act: 'complete-task', detail: { taskId: 'T2' } }, of)).toBe('Finished a task.');
  });

  it.each([
    ['COCP', 'COCP-REMIND-OPS', 'A reminder was sent to regional operations.'],
    ['COCP', 'COCP-REMIND-SIGN', 'A reminder was sent to whoever had to act next.'],
    ['TRANSFER', 'TRANSFER-REMIND-OPS', 'A reminder was sent to regional operations.'],
    ['EXPIRY', 'EXPIRY-REMIND', 'A reminder to choose was sent to the institution.'],
    ['EXPIRY', 'EXPIRY-REMOVE', 'A reminder to attest the removal was sent to the institution.'],
    ['COCP', 'COCP-RECEIPT-10', 'A reminder was sent.'],
  ] as const)('says whom the calendar reminded, where the rule tells: %s %s', (kind, rule, sentence) => {
    expect(said('en', { act: 'remind', by: null, rule }, ofKind(kind))).toBe(sentence);
    expect(said('ja', { act: 'remind', by: null, rule }, ofKind(kind))).toMatch(/リマインダーを送りました。$/);
  });

  it('names the parties that have to be known for it', () => {
    expect(partiesTold(anEntry({ act: 'mail-bounced', detail: { whom: linkOf('P-UNI'), contact: null } }))).toEqual(['P-UNI']);
    expect(partiesTold(anEntry({ act: 'mail-bounced', detail: { whom: 'CONTACT-0-OLD', contact: null } }))).toEqual([]);
    expect(partiesTold(anEntry({ act: 'remind-by-hand', detail: { to: ['P-UNI', 'P-RES2'] } }))).toEqual(['P-UNI', 'P-RES2']);
    expect(partiesTold(anEntry({ act: 'forward-link', detail: { partyId: 'P-UNI', to: 'L2' } }))).toEqual(['P-UNI']);
  });

  it('of a task and of a link handed over tells for which party somebody acted', () => {
    const task = { taskId: 'T1', partyId: 'P-RES2' } as CaseShown['tasks'][number];
    const of = aCase({ tasks: [task] });
    expect(partyOfEntry(of, anEntry({ act: 'complete-task', by: 'U-9', detail: { taskId: 'T1' } }), undefined)).toBe('P-RES2');
    expect(partyOfEntry(of, anEntry({ act: 'forward-link', by: 'U-9', detail: { partyId: 'P-UNI' } }), undefined)).toBe('P-UNI');
    expect(partyOfEntry(of, anEntry({ act: 'remind-by-hand', by: 'U-9', detail: { to: ['P-UNI'] } }), undefined)).toBeNull();
    const told = { to: ['P-UNI'], actingFor: 'OPS-INTERNATIONAL' };
    expect(partyOfEntry(of, anEntry({ act: 'remind-by-hand', by: 'U-9', detail: told }), undefined)).toBe('OPS-INTERNATIONAL');
  });
});
