import { describe, expect, it } from 'vitest';
import { renderMail, type Matter } from '../../../functions/mail/index.ts';
import { remindByHand } from '../../../shared/cases/remind-by-hand.ts';
import { isRefused } from '../../../shared/cases/refusal.ts';
import type { AnyCase } from '../../../shared/cases/kinds.ts';
import type { Language } from '../../../shared/records/index.ts';
import { aCaller, aCicrForm, aCocpForm, aContactChange, anEnrollment, aParty, aStory, type Story } from '../../builders/index.ts';

const change = aStory({ enrollments: [anEnrollment()] });
change.opens('P-RES2', aCocpForm());
const contacts = aStory({ enrollments: [anEnrollment()] });
contacts.opensKind('CICR', 'P-RES', aCicrForm(aContactChange()));

const callerOf = (story: Story, id: string) => aCaller(story.world().parties.get(id) ?? id);

const reminded = (story: Story, of: AnyCase, by: string) => {
  const decision = remindByHand(of, callerOf(story, by), story.world());
  if (isRefused(decision)) throw new Error(JSON.stringify(decision.refused));
  const [tell] = decision.effects.flatMap((effect) => (effect.type === 'TELL' ? [effect] : []));
  if (tell === undefined) throw new Error('nobody was told');
  return { decision, tell };
};

describe.each([
  ['a change of channel partner', change, 'P-RES2'],
  ['a change of contact information', contacts, 'P-RES'],
] as const)('a reminder sent by hand of %s (REMIND-BY-HAND)', (_, story, by) => {
  const of = story.anyCase();

  it.each(['ja', 'en'] as const)('says in %s who asks, what for and until when, and where to go on', (locale: Language) => {
    const { tell } = reminded(story, of, by);
    const { parties, enrollments } = story.world();
    const partyOf = (id: string) => ({ ...(parties.get(id) ?? aParty()), locale });
    const enrollment = enrollments.get(of.enrollmentId);
    if (enrollment === undefined) throw new Error('no enrollment');
    const institution = partyOf(enrollment.institutionId);
    const matter: Matter = { case: of, enrollment, institution, asker: partyOf(by), actor: partyOf(by), partyOf };
    const mail = renderMail(tell, matter, partyOf(tell.to[0] ?? ''), 'https://kigen.example');
    const nameIn = ({ name, nameLocal }: { readonly name: string; readonly nameLocal: string | null }) =>
      locale === 'ja' ? (nameLocal ?? name) : name;
    expect(mail.text).toContain(nameIn(partyOf(by)));
    expect(mail.subject).toContain(nameIn(institution));
    expect(mail.text).toContain(`https://kigen.example/cases/${of.logNumber}`);
    expect(/[\u3040-\u30ff]/.test(mail.text)).toBe(locale === 'ja');
  });

  it('goes to a party once a day, and again the next day', () => {
    const { decision } = reminded(story, of, by);
    const again = remindByHand(decision.case, callerOf(story, by), story.world());
    expect(isRefused(again) && again.refused[0].rule).toBe('REMIND-BY-HAND');
    const tomorrow = new Date(Date.parse(story.world().now) + 86_400_000).toISOString();
    const next = remindByHand(decision.case, callerOf(story, by), { ...story.world(), now: tomorrow as typeof of.openedAt });
    expect(isRefused(next)).toBe(false);
  });
});
