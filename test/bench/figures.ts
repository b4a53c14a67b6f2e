/** One measured figure. `met` null: it is printed for comparison and has no goal. */
export type Figure = { readonly name: string; readonly value: string; readonly goal: string; readonly met: boolean | null };

export const withoutGoal = (name: string, value: string): Figure => ({ name, value, goal: '-', met: null });

export const atMost = (name: string, value: number, most: number, words: (value: number) => string): Figure => ({
  name,
  value: words(value),
  goal: `≤ ${words(most)}`,
  met: value <= most,
});

export const atLeast = (name: string, value: number, least: number, words: (value: number) => string): Figure => ({
  name,
  value: words(value),
  goal: `≥ ${words(least)}`,
  met: value >= least,
});

export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const seconds = (value: number): string => `${(value / 1_000).toFixed(2)} s`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;
export const megabytes = (value: number): string => `${(value / 2 ** 20).toFixed(1)} MB`;
export const perSecond = (value: number): string => `${Math.round(value).toLocaleString('en')} /s`;
export const kilobytes = (value: number): string => `${Math.round(value / 1_024)} KB`;

/** The value below which this share of the others lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (found === undefined) throw new Error('nothing was measured');
  return found;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

const columns = ['figure', 'value', 'goal', 'met'] as const;

export const tableOf = (figures: readonly Figure[]): string => {
  const rows = [
    columns,
    ...figures.map(({ name, value, goal, met }) => [name, value, goal, met === null ? '' : met ? 'yes' : 'NO'] as const),
  ];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(columns), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.slice(1).map(line)].join('\n');
};
