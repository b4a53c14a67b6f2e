/** Beside each address that is copied. */
export const copyAddress = {
  address: 'The address',
  byHand: 'The browser did not copy it. The address is selected: copy it with Ctrl+C (⌘C), or hold it with a finger.',
};
