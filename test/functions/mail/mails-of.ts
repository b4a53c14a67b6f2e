import { renderMail, type Matter } from '../../../functions/mail/index.ts';
import type { Language, Party, PartyId } from '../../../shared/records/index.ts';
import type { Story } from '../../builders/index.ts';

type Told = ReturnType<Story['told']>[number];

export const matterOf = (story: Story, tell: Told): Matter => {
  const of = story.anyCase(tell.caseId);
  const { parties, enrollments } = story.world();
  const party = (id: PartyId | undefined): Party => {
    const found = parties.get(id ?? '');
    if (found === undefined) throw new Error(`${id} is nobody in the cast`);
    return found;
  };
  const actor = story.history(tell.caseId).findLast(({ act, at }) => ['decline', 'return'].includes(act) && at === tell.at)?.by?.partyId;
  const enrollment = enrollments.get(of.enrollmentId);
  if (enrollment === undefined) throw new Error(`${of.enrollmentId} is no enrollment of the story`);
  return {
    case: of,
    enrollment,
    institution: party(enrollment.institutionId),
    asker: of.openedBy === null ? null : party(of.openedBy.partyId),
    actor: actor === undefined ? null : party(actor),
    partyOf: party,
  };
};

export const mailTo = (story: Story, tell: Told, partyId: PartyId, locale: Language = 'en') => {
  const reader = story.world().parties.get(partyId);
  if (reader === undefined) throw new Error(`${partyId} is nobody in the cast`);
  return renderMail(tell, matterOf(story, tell), { ...reader, locale }, 'https://kigen.example');
};

/** Every mail these stories tell of, to everybody and in both languages. */
export const mailsOf = (told: readonly (readonly [string, () => Story])[]) =>
  told.flatMap(([name, tellStory]) => {
    const story = tellStory();
    return story
      .told()
      .flatMap((tell) =>
        tell.to.flatMap((to) =>
          (['en', 'ja'] as const).map((locale) => ({ name, locale, to, tell, mail: mailTo(story, tell, to, locale) })),
        ),
      );
  });
