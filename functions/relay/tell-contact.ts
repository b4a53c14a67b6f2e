import { createHash } from 'node:crypto';
import { dateIn, plusDays, startOfNextDay, type CivilDate, type Instant } from '../../shared/calendar/index.ts';
import type { ToldContact } from '../../shared/cases/case.ts';
import { contactTold, isAwaited, type CicrCase } from '../../shared/cases/cicr/index.ts';
import { edition } from '../../shared/rules/index.ts';
import type { OutboxTell, Store } from '../store/index.ts';
import { namedBy } from '../contact-code.ts';
import { mailIdOf, renderContactMail, type Mailer, type Matter } from '../mail/index.ts';

type TellContactSettings = {
  readonly store: Store;
  readonly mailer: Mailer;
  readonly baseUrl: string;
  readonly newId: () => string;
};

const numbersOf = ({ edition: id }: CicrCase) => edition(id).numbers['CICR-TOLD'];

/** The last day on which a code is good, in the enrollment's zone. */
const goodTo = (of: CicrCase, at: Instant): CivilDate => plusDays(dateIn(of.timeZone, at), numbersOf(of).codeDays);

/**
 * Mails a contact, who is no party: whom, is read from the case. A code is made here and stands in the mail alone; what is kept is its
 * digest. Where this is carried out twice there are two codes, and the mail that was taken first holds one of them.
 */
export const createTellContact = ({ store, mailer, baseUrl, newId }: TellContactSettings) => {
  const newCode = async (of: CicrCase, awaits: string, on: CivilDate): Promise<string> => {
    const code = newId();
    const digest = createHash('sha256').update(code).digest('hex');
    const { caseId, enrollmentId, timeZone } = of;
    const until = startOfNextDay(on, timeZone);
    await store.putCode(namedBy(code), { digest, awaits, enrollmentId, caseId, until, attemptsLeft: numbersOf(of).wrongCodes });
    return code;
  };

  return async (tell: OutboxTell, contact: ToldContact, matter: Matter, id: string): Promise<void> => {
    const { case: of, enrollment } = matter;
    if (of.kind !== 'CICR') throw new Error(`${of.logNumber} names no contacts`);
    const person = contactTold(of, contact);
    if (person === null) throw new Error(`${of.logNumber} names no contact at ${contact.change}, ${contact.side}`);
    const { awaits } = tell.facts;
    const isCode = typeof awaits === 'string';
    // The contact is another's by now, or verified: there is nothing left to prove.
    if (isCode && !isAwaited(enrollment, awaits)) return;
    const by = goodTo(of, tell.at);
    const code = isCode ? await newCode(of, awaits, by) : null;
    await mailer.send({
      id: mailIdOf(id, { of: 'CONTACT', side: contact.side, change: contact.change }),
      to: person.email,
      ...renderContactMail(tell, matter, person, { code: code === null ? null : { code, by }, baseUrl }),
      at: tell.at,
      caseId: of.caseId,
      rule: tell.rule,
      tell,
    });
  };
};
