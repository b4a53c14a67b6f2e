import type { CaseListed } from '../../shared/api/index.ts';
import type { ActWords } from '../../shared/texts/en/page/kind-words.ts';
import type { PageTexts } from '../../shared/texts/en/page.ts';
import { kindOnPage } from '../kinds/index.ts';
import type { Undone, Weight } from '../kinds/kind-on-page.ts';

/** The one act that every kind knows alike. */
export const completeTask = 'complete-task';

type OfKind = Pick<CaseListed, 'kind'>;

const actsOn = (of: OfKind) => kindOnPage(of).acts;

/** The names of a kind's acts, what moves a case on first; what is left to do comes before what returns or ends it. */
const orderOf = (of: OfKind): readonly string[] => {
  const acts = Object.entries(actsOn(of));
  const named = (isMain: boolean) => acts.filter(([, { weight }]) => (weight === 'MAIN') === isMain).map(([name]) => name);
  return [...named(true), completeTask, ...named(false)];
};

/** The name of an act as the kind knows it; undefined where it does not. */
export const actNamed = (of: OfKind, name: string): string | undefined => orderOf(of).find((act) => act === name);

/** The acts the caller may do now, the one that moves the case on first. */
export const actsOf = (of: OfKind & Pick<CaseListed, 'acts'>): readonly string[] => orderOf(of).filter((act) => of.acts.includes(act));

export const weightOf = (of: OfKind, act: string): Weight => actsOn(of)[act]?.weight ?? 'MAIN';

export const undoneOf = (of: OfKind, act: string): Undone | undefined => actsOn(of)[act]?.undone;

/** By which words of its kind an act goes on this case, as long as the case is as it is. */
export const calledAs = (of: CaseListed, act: string): string => kindOnPage(of).calledAs?.(of, act) ?? act;

export const wordsCalled = (of: OfKind, called: string, t: PageTexts): ActWords => {
  if (called === completeTask) return t.case.completeTask;
  const words = kindOnPage(of).words(t).acts[called];
  if (words === undefined) throw new Error(`no words for ${called} of ${of.kind}`);
  return words;
};

/** What an act is called. */
export const actWords = (of: CaseListed, act: string, t: PageTexts): ActWords => wordsCalled(of, calledAs(of, act), t);
