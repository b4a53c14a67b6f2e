import type { Language } from '../records/index.ts';

/** A January and a July day, as epoch milliseconds: a zone that changes its clock keeps another time on each. */
const seasons = [1_768_435_200_000, 1_784_073_600_000] as const;

const partOf = (at: number, zone: string, language: Language, timeZoneName: 'long' | 'longGeneric' | 'shortOffset'): string => {
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
};

const described = (zone: string, language: Language): string => {
  const [january, july] = seasons.map((at) => partOf(at, zone, 'en', 'shortOffset').replace('GMT', 'UTC').replace('-', '−'));
  const isFixed = january === july;
  const name = partOf(seasons[0], zone, language, isFixed ? 'long' : 'longGeneric');
  const offset = january === 'UTC+0' && isFixed ? 'UTC' : isFixed ? january : `${january}, ${july}`;
  return `${name} (${offset})`;
};

const known = new Map<string, string>();

/** A time zone as people call it: `日本標準時 (UTC+9)`, `Pacific Time (UTC−8, UTC−7)`. A name that is none of the runtime's stays as it is. */
export const zoneText = (zone: string, language: Language): string => {
  const key = `${language} ${zone}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  try {
    const text = described(zone, language);
    known.set(key, text);
    return text;
  } catch (error) {
    if (error instanceof RangeError) return zone;
    throw error;
  }
};
