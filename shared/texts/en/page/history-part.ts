/** The whole history of a case, beside the catalogue: what of it is shown, and that nobody has altered it. */
export const historyPart = {
  show: 'Show',
  all: 'Everything',
  people: 'What people did',
  calendar: 'What the calendar did',
  shown: (f: { shown: number; all: number }) =>
    f.shown === f.all ? (f.all === 1 ? '1 entry' : `${f.all} entries`) : `${f.shown} of ${f.all} entries`,
  intact: (count: number) =>
    count === 1
      ? 'Checked: the entry is as it was written.'
      : `Checked: all ${count} entries are as they were written, and each follows from the one before.`,
  broken: 'This history has been altered since it was written. Please tell regional operations, quoting the log number.',
  checking: 'Checking…',
  chain: 'The chain of fingerprints',
  chainText:
    'Each fingerprint (SHA-256) is made of the entry and the fingerprint before it. Whoever changed one entry would have to change all that follow.',
  entry: 'Entry',
  recorded: 'Written (UTC)',
  rule: 'Rule',
  fingerprint: 'Fingerprint',
};
