import { describe, expect, it } from 'vitest';
import { renderContactMail, renderMail, type Matter } from '../../../functions/mail/index.ts';
import { asDate } from '../../../shared/calendar/index.ts';
import { contactTold, type CicrChange } from '../../../shared/cases/cicr/index.ts';
import { messagesOf } from '../../../shared/cases/messages.ts';
import type { Language } from '../../../shared/records/index.ts';
import { aCicrForm, aContact, aContactChange, anEnrollment, aParty, aStory, type Story } from '../../builders/index.ts';

const old = aContact('Sato Hanako');
const address = { what: 'ADDRESS', address: '1-1 Mihama' } as const;
const begun = (who: string, ...changes: readonly CicrChange[]): Story => {
  const story = aStory({ enrollments: [anEnrollment({ contacts: { PRIMARY: old } })] });
  story.opensKind('CICR', who, aCicrForm(...changes));
  return story;
};
const then = (story: Story, ...acts: readonly (readonly [string, string, object?])[]): Story => {
  for (const [who, act, input = {}] of acts) story.does(who, act, input);
  return story;
};
const lapsed = begun('P-RES');
lapsed.goesTo('2026-02-14T15:00:00.000Z');
const voided = begun('P-RES');
voided.goesTo('2026-02-01T00:00:00.000Z');
voided.rewrites('E-1', { terms: anEnrollment({ startsOn: '2023-02-10', years: 3 }).terms });
voided.goesTo('2026-02-12T00:00:00.000Z');

/** Together they tell everything there is to tell. */
const stories: readonly Story[] = [
  then(begun('P-RES', aContactChange(), address), ['P-UNI', 'confirm'], ['OPS-INTERNATIONAL', 'process']),
  then(begun('P-UNI', address), ['OPS-INTERNATIONAL', 'reject', { reason: 'Unknown address' }]),
  then(begun('P-RES'), ['P-UNI', 'decline', { reason: 'Not now' }]),
  then(begun('P-RES'), ['P-RES', 'withdraw', { reason: 'A mistake' }]),
  begun('P-UNI', aContactChange('PRIMARY', { ...old, name: 'Abe Jun' })),
  lapsed,
  voided,
];

const matterOf = (story: Story, caseId: string, locale: Language): Matter => {
  const of = story.caseOfKind('CICR', caseId);
  const { parties, enrollments } = story.world();
  const partyOf = (id: string) => ({ ...(parties.get(id) ?? aParty()), locale });
  const enrollment = enrollments.get(of.enrollmentId);
  if (enrollment === undefined || of.openedBy === null) throw new Error('not in the story');
  return { case: of, enrollment, institution: partyOf(of.institutionId), asker: partyOf(of.openedBy.partyId), actor: null, partyOf };
};

const mails = (locale: Language) =>
  stories.flatMap((story) =>
    story.told().flatMap((tell) => {
      const matter = story.anyCase(tell.caseId).kind === 'CICR' ? matterOf(story, tell.caseId, locale) : null;
      if (matter?.case.kind !== 'CICR') return [];
      const toParties = tell.to.map((id) => renderMail(tell, matter, matter.partyOf(id), 'https://kigen.example'));
      const person = tell.contact === undefined ? null : contactTold(matter.case, tell.contact);
      if (person === null) return toParties.map((mail) => ({ message: tell.message, toContact: false, ...mail }));
      const code = tell.message === 'CICR_CODE' ? { code: '7'.repeat(26), by: asDate('2026-01-22') } : null;
      return [
        { message: tell.message, toContact: true, ...renderContactMail(tell, matter, person, { code, baseUrl: 'https://kigen.example' }) },
      ];
    }),
  );

describe.each(['en', 'ja'] as const)('mails of a change of contact information, in %s', (locale) => {
  const all = mails(locale);

  it('say everything there is to say', () => {
    const told: readonly string[] = all.map(({ message }) => message);
    expect(messagesOf.CICR.filter((message) => !told.includes(message))).toEqual([]);
  });

  it('name the institution and what changes, in words, never a code or what is missing', () => {
    for (const { subject, text } of all) {
      expect(subject).toContain(locale === 'ja' ? '美浜大学' : 'Mihama University');
      expect(`${subject}${text}`).not.toMatch(/undefined|null|\[object|\b(?:PRIMARY|ADDRESS|CICR_)/);
    }
  });

  it('name nobody to parties; a contact is linked to no case (CICR-TOLD)', () => {
    const toContacts = all.filter(({ toContact }) => toContact).map(({ text }) => text);
    const toParties = all.filter(({ toContact }) => !toContact).map(({ text }) => text);
    expect(toContacts.filter((text) => text.includes('/cases/'))).toEqual([]);
    expect(toParties.filter((text) => /Sato|Ito|Abe/.test(text))).toEqual([]);
  });

  it('tell who has not verified the address yet nothing of the enrollment (CICR-TOLD)', () => {
    const [code] = all.filter(({ message }) => message === 'CICR_CODE');
    expect(code?.text).toContain(`https://kigen.example/verify-contact#${'7'.repeat(26)}`);
    for (const known of ['80000001', 'Ito', 'CICR-']) expect(code?.text).not.toContain(known);
  });
});
