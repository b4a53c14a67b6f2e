/** As people search: width, case and spaces make no difference. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');

/** Does every word of what is sought stand in one of the texts? Nothing sought: yes. */
export const matches = (sought: string, ...texts: readonly string[]): boolean => {
  const within = texts.map(folded);
  return sought
    .normalize('NFKC')
    .split(/\s+/u)
    .map(folded)
    .every((word) => within.some((text) => text.includes(word)));
};
