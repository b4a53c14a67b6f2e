import type { CorrectionShown } from '../../shared/api/index.ts';
import { isCivilDate } from '../../shared/calendar/is-civil-date.ts';
import type { registry } from '../../shared/texts/en/page/registry.ts';
import { zoneText } from '../../shared/texts/zones.ts';
import { countryName } from '../language/country-name.ts';
import { commaIn } from '../language/comma.ts';
import type { Texts } from '../language/use-texts.tsx';

export type CorrectionWords = { readonly said: typeof registry; readonly texts: Texts };
type Change = CorrectionShown['changes'][number];

const wordIn = (words: object, name: string): string | undefined => {
  const word: unknown = new Map<string, unknown>(Object.entries(words)).get(name);
  return typeof word === 'string' ? word : undefined;
};

const partsOf = ({ path }: Change): readonly string[] => path.split('/').slice(1);

const contactWord = { name: 'contactName', email: 'contactEmail', phone: 'contactPhone' } as const;

/** What a place of a record is called, as on the form it is filled in with; a place without words by its pointer. */
export const placeName = (of: CorrectionShown['of'], change: Change, { said, texts }: CorrectionWords): string => {
  const [first = '', second = '', third = ''] = partsOf(change);
  if (first === 'contacts') {
    const what = wordIn(said.enrollment, wordIn(contactWord, third) ?? third) ?? third;
    return said.enrollment.contactOf({ role: wordIn(texts.t.words.contactRole, second) ?? second, what });
  }
  if (first === 'olsOrders' && second !== '')
    return said.enrollment.orderOf({ line: Number(second) + 1, what: wordIn(said.enrollment, third) ?? third });
  const where = { ENROLLMENT: said.enrollment, PARTY: said.party, MEMBER: said.members }[of];
  return wordIn(where, first) ?? change.path;
};

/** Places that hold one word of a list of ours. */
const listed = (texts: Texts, said: typeof registry): Readonly<Record<string, object>> => ({
  program: texts.t.words.program,
  channelModel: texts.t.words.channelModel,
  region: texts.t.words.region,
  role: texts.t.words.partyRole,
  locale: said.locale,
});

const partyPlaces = ['institutionId', 'resellerId', 'distributorId', 'advisorId'];

/** The party a place names, to be shown by its name. */
export const partiesNamed = ({ changes }: CorrectionShown): readonly string[] =>
  changes.flatMap((change) => {
    const [first = ''] = partsOf(change);
    return partyPlaces.includes(first) ? [change.from, change.to].filter((value) => typeof value === 'string') : [];
  });

/** What stood or stands in a place, as people read it. */
export const valueText = (
  change: Change,
  value: Change['from'],
  nameOf: (partyId: string) => string,
  { said, texts }: CorrectionWords,
): string => {
  const [first = ''] = partsOf(change);
  if (value === null) return said.nothing;
  if (typeof value === 'boolean') return value ? said.yes : said.no;
  if (typeof value === 'number') return String(value);
  if (partyPlaces.includes(first)) return nameOf(value);
  if (first === 'timeZone') return zoneText(value, texts.language);
  if (first === 'country') return countryName(value, texts.language);
  const parts = value.split(', ');
  const comma = commaIn(texts.language);
  if (first === 'may') return parts.map((right) => wordIn(said.members.rights, right) ?? right).join(comma);
  if (parts.every(isCivilDate)) return parts.map((part) => (isCivilDate(part) ? texts.date(part) : part)).join(comma);
  return wordIn(listed(texts, said)[first] ?? {}, value) ?? value;
};
