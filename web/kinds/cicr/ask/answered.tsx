import type { EnrollmentShown } from '../../../../shared/api/index.ts';
import type { Changed } from '../../../../shared/cases/cicr/index.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import type { Answered } from '../../common/check-answers.tsx';
import { Person } from '../side-by-side.tsx';
import { useCicrTexts } from '../use-cicr-texts.ts';
import { contactOf, heldFor, inOrder, isOnline, noContact, type Draft } from './draft.ts';

/** The field by which a change is put right again, below its place in what is sent. */
const firstFieldOf = (changed: Changed, { contacts }: Draft): string => {
  if (changed === 'USER_EMAIL') return 'email';
  if (changed === 'ADDRESS') return 'address';
  return contacts[changed]?.isRemoved === true ? 'role' : 'contact/name';
};

/** What is to be on record, as typed; null: nobody. */
const afterOf = (changed: Changed, { contacts, userEmail, address }: Draft) => {
  if (changed === 'USER_EMAIL') return userEmail.trim();
  if (changed === 'ADDRESS') return address.trim();
  return contactOf(contacts[changed] ?? noContact);
};

/** Every change of the form to be read once more: the new values, and below whom the records hold today. `of` null: several enrollments, each with its own. */
export const useAnswered = (draft: Draft, of: Pick<EnrollmentShown, 'contacts'> | null): readonly Answered[] => {
  const { t } = useTexts();
  const said = useCicrTexts();
  return inOrder(draft).map((changed, index) => {
    const held = of === null ? undefined : heldFor(changed, of);
    return {
      what: t.cicr.changed[changed],
      answer: (
        <>
          <Person of={afterOf(changed, draft)} otherwise={said.removed} />
          {of === null ? null : (
            <>
              <br />
              <span className="quiet small">
                {held !== undefined
                  ? said.today([held.name, held.email].join(' · '))
                  : isOnline(changed)
                    ? said.todayNobody
                    : said.todayUnknown}
              </span>
            </>
          )}
        </>
      ),
      path: `/form/changes/${index}/${firstFieldOf(changed, draft)}`,
    };
  });
};
