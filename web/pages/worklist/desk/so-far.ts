/** A count as it is shown; while rows are still coming it is no last word. */
export const soFar = (count: number, isWhole: boolean): string => `${count}${isWhole ? '' : '+'}`;
